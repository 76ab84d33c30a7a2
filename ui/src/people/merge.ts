// What two records of one person hold, field by field, and what the one that stays will hold. The core joins them by the same rules.
import type { Id, Person } from '../bindings'
import { choiceLabel } from '../choices.svelte'
import { inRow } from '../forms/in-row'
import { languageName } from '../forms/options'
import { showDate, t } from '../i18n.svelte'
import { valueText } from '../record/fields'
import { isEmpty } from '../records/fields'

/** What becomes of a field: what both hold; what stays because only one value can; what is taken over; what the other adds nothing to. */
export type Fate = 'both' | 'kept' | 'filled' | 'same' | 'unchanged'

/** A value of a field: words, or a person to be named. */
export interface Part {
  words: string
  person?: Id
  file?: Id
}

export interface MergeLine {
  field: keyof Person
  stays: Part[]
  goes: Part[]
  fate: Fate
}

/** In the order of the form. What the core keeps for itself, and what the team has added, is joined and not shown. */
const FIELDS = [
  'names', 'photo', 'birth', 'birth_place', 'gender', 'nationalities', 'languages', 'organisations', 'roles', 'services', 'channels', 'safety_flags', 'do_not_disclose', 'remarks',
] as const satisfies readonly (keyof Person)[]

/** Of these only one value can stand. */
const SINGLE: ReadonlySet<keyof Person> = new Set(['photo', 'birth', 'birth_place', 'gender'])

export function mergeLines(stays: Person, goes: Person): MergeLine[] {
  return FIELDS.flatMap((field) => {
    const [kept, gone] = [partsOf(field, stays), partsOf(field, goes)]
    return kept.length + gone.length === 0 ? [] : [{ field, stays: kept, goes: gone, fate: fateOf(field, kept, gone) }]
  })
}

function fateOf(field: keyof Person, stays: Part[], goes: Part[]): Fate {
  if (goes.every((part) => stays.some((other) => other.words === part.words && other.person === part.person && other.file === part.file))) return goes.length === stays.length ? 'same' : 'unchanged'
  if (stays.length === 0) return 'filled'
  return SINGLE.has(field) ? 'kept' : 'both'
}

function partsOf(field: (typeof FIELDS)[number], person: Person): Part[] {
  const value = person[field]
  if (isEmpty(value)) return []
  switch (field) {
    case 'languages':
      return Object.entries(person.languages).map(([tag, level]) => ({ words: inRow([languageName(tag), level && choiceLabel('language-level', level)]) }))
    case 'do_not_disclose':
      return Object.values(person.do_not_disclose).map(({ who, person, reason }) => ({ words: inRow([who, reason]), ...(person && { person }) }))
    case 'names':
      return Object.values(person.names)
        .filter(({ text }) => text.trim() !== '')
        .map(({ text, kind, language }) => ({ words: inRow([text, choiceLabel('name-kind', kind), language && languageName(language)]) }))
    case 'channels':
      return Object.values(person.channels).map(({ kind, value }) => ({ words: inRow([choiceLabel('channel', kind), value]) }))
    case 'photo':
      return [{ words: t('merge-photo'), file: value as Id }]
    case 'birth':
      return [{ words: showDate(person.birth) }]
    default:
      return [value].flat().map((one) => ({ words: valueText(field, one, 'person') }))
  }
}
