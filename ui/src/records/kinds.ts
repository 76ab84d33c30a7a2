// The table of the kinds of record that share one form and one list.
import type { Kind } from '../bindings'
import { hours, placement, volunteer } from '../community/kinds'
import { familySearch } from '../family/kinds'
import type { CaseRoom } from '../nav.svelte'
import { paper, paperRule } from '../papers/kinds'
import { assessment, goal, referral, session } from '../recovery/kinds'
import { accommodation, application, deadline, hearing, incident, refugeOption, situation } from '../refuge/kinds'
import type { AnyKind, InCaseKind } from './kind'
import { contact, task } from './to-do'

export type RecordKind = InCaseKind | 'volunteer' | 'paper-rule'

export const KINDS: Record<RecordKind, AnyKind> = {
  task,
  contact,
  situation,
  'refuge-option': refugeOption,
  application,
  hearing,
  deadline,
  accommodation,
  incident,
  paper,
  session,
  referral,
  goal,
  assessment,
  'family-search': familySearch,
  placement,
  hours,
  volunteer,
  'paper-rule': paperRule,
}

/** Where the kinds that have forms of their own are kept in a case. */
const ROOMS: Partial<Record<Kind, CaseRoom>> = { note: 'notes', 'follow-up': 'follow-ups', citation: 'news', file: 'files' }

export function kindOf(kind: Kind): AnyKind | null {
  return KINDS[kind as RecordKind] ?? null
}

/** The room of a case in which a kind of record is kept; null for what belongs to no case. */
export function roomOf(kind: Kind): CaseRoom | null {
  return ROOMS[kind] ?? kindOf(kind)?.room ?? null
}
