// What the screens know of a kind of record: how it is asked for and kept, its fields, and its line in a list.
// Forms, lists, drafts, history and search follow from this alone.
import type { CaseView, Extra, HonestDate, Id, Kind, ListInCase, Operations, Page, Save, Stored } from '../bindings'
import type { CaseRoom } from '../nav.svelte'

/** Whatever can be asked for a page of a case, and answers with one: a list may be asked for more, and tell more. */
type Lists<R> = {
  [Op in keyof Operations]: ListInCase extends Operations[Op][0] ? (Operations[Op][1] extends Page<R> ? Op : never) : never
}[keyof Operations]
type Saves<R> = { [Op in keyof Operations]: Operations[Op] extends [Save<R>, Stored<R>] ? Op : never }[keyof Operations]

/** A record seen as its fields. */
export type Fields = { extra: Extra } & Record<string, unknown>

export type Control =
  | 'text'
  | 'area'
  | 'date'
  /** A key of a list that the team can add to. */
  | 'choice'
  /** A key of a list that nobody adds to; always one of them. */
  | 'enum'
  | 'keys'
  /** A key that the program itself has set: shown in words, and not asked. */
  | 'told'
  | 'yes-no'
  | 'flag'
  | 'number'
  | 'person'
  | 'member'
  /** Who helps in a case: looked for by what is needed, with what stands in the way. */
  | 'helper'
  /** Whose hours they are, and in which match. */
  | 'whose'
  | 'duration'
  /** Asked by another field, with what it is about. */
  | 'apart'
  /** Somebody on file who helps by profession. */
  | 'professional'
  | 'record'
  | 'entries'
  | 'hearing-time'
  | 'deadline-due'
  | 'scores'
  /** Every name of somebody, as each was written. */
  | 'names'
  /** Words, one after another. */
  | 'chips'
  /** A picture among the case's files. */
  | 'photo'
  /** Who looks, in a search: no longer asked once somebody was found. */
  | 'seeker'

export interface FieldSpec {
  path: string
  control: Control
  /** The list of words of a choice or of keys. */
  list?: string
  /** The keys of an enum, in their order. */
  keys?: readonly string[]
  /** The kind of record that a `record` picks. */
  of?: InCaseKind
  /** The fields of one entry, and a new entry. */
  entry?: { fields: FieldSpec[]; empty: () => object }
  /** Beside its neighbour where there is room. */
  half?: boolean
  rows?: number
  dir?: 'ltr'
  /** A date, choice or person that must be there. */
  required?: boolean
  /** Seldom needed: folded away until there is something in it. */
  more?: boolean
  /** Only asked when it makes sense; what is recorded is shown in any case. */
  when?: (record: Fields) => boolean
}

/** What a list says of a record. */
export interface Line {
  title: string
  /** Whose name stands before the title. */
  who?: Id
  /** Below the title, in a row; what is empty is left out. */
  details: (string | null | false | undefined)[]
  /** The beginning of what somebody wrote, on lines of its own. */
  text?: string | null
  /** A day that is still to come, said as one would say it; `reckoned` when only the core can tell it. */
  due?: HonestDate | 'reckoned' | null
  /** Done, dropped or past: shown softer, after the rest. */
  over?: boolean
  badge?: string | null
}

export interface KindOf<R> {
  kind: Kind
  /** Absent for a kind that belongs to no case. */
  list?: Lists<R>
  save: Saves<R>
  room: CaseRoom | null
  empty: (caseId: Id, view?: CaseView | null) => R
  fields: FieldSpec[]
  line: (record: R) => Line
}

/** A kind as the shared form and list see it. */
export interface AnyKind {
  kind: Kind
  list?: keyof Operations
  save: keyof Operations
  room: CaseRoom | null
  empty: (caseId: Id, view?: CaseView | null) => Fields
  fields: FieldSpec[]
  line: (record: Fields) => Line
}

export type InCaseKind =
  | 'task'
  | 'contact'
  | 'situation'
  | 'refuge-option'
  | 'application'
  | 'hearing'
  | 'deadline'
  | 'accommodation'
  | 'incident'
  | 'paper'
  | 'session'
  | 'referral'
  | 'goal'
  | 'assessment'
  | 'family-search'
  | 'placement'
  | 'hours'

/** Checked as its own type, then seen as any kind. */
export function define<R>(kind: KindOf<R>): AnyKind {
  return kind as unknown as AnyKind
}
