// How a field of a record, as history and drafts name it ("episodes.<id>.close_reason"), is called by people,
// and how a value of it reads.
import type { HonestDate } from '../bindings'
import { choiceLabel } from '../choices.svelte'
import { languageName } from '../forms/options'
import { inRow } from '../forms/in-row'
import { has, showDate, showList, showNumber, t } from '../i18n.svelte'

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Which list of words a field's value is a key of. */
const CHOICES: Record<string, string> = {
  gender: 'gender',
  'channels.kind': 'channel',
  safety_flags: 'safety-flag',
  'household.relation': 'relation',
  'episodes.reason': 'episode-reason',
  'episodes.close_reason': 'close-reason',
  'episodes.outcome': 'outcome',
  'names.kind': 'name-kind',
  roles: 'role',
  risk: 'risk',
  aims: 'aim',
  'keeping.how': 'keeping-how',
  visibility: 'visibility',
  outcome: 'follow-up-outcome',
}

/** Fields whose value is a person, to be shown by name. */
const PEOPLE = new Set(['principal', 'caseworkers', 'episodes.caseworkers', 'do_not_disclose.person'])

/** The path without the ids of entries: "episodes.close_reason". */
export function plainPath(field: string): string {
  return field
    .split('.')
    .filter((part) => !ID.test(part))
    .join('.')
}

export function fieldName(field: string): string {
  const parts = plainPath(field).replaceAll('_', '-').split('.')
  for (let length = parts.length; length > 0; length--) {
    const id = `history-field-${parts.slice(0, length).join('-')}`
    if (has(id)) return t(id)
  }
  return t('history-field-other')
}

/** Whose entry a field of a household is. */
export function personIn(field: string): string | null {
  const [collection, id] = field.split('.')
  return collection === 'household' && isId(id) ? id : null
}

export function isPerson(field: string): boolean {
  return PEOPLE.has(plainPath(field))
}

export function isId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value)
}

/** A value in words; '' when nothing is recorded. */
export function valueText(field: string, value: unknown, kind: 'note' | 'follow-up' | 'news' | 'other' = 'other'): string {
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'boolean') return t(value ? 'history-yes' : 'history-no')
  if (typeof value === 'number') return showNumber(value)
  if (typeof value === 'string') return wordOf(field, value, kind)
  if (Array.isArray(value)) return showList(value.map((one) => valueText(field, one, kind)).filter(Boolean))
  if (isDate(value)) return showDate(value)
  return inRow(Object.entries(value as Record<string, unknown>).map(([key, one]) => valueText(`${field}.${key}`, one, kind)))
}

function wordOf(field: string, value: string, kind: string): string {
  const path = plainPath(field)
  if (path === 'kind') return choiceLabel(kind === 'news' ? 'news-kind' : `${kind}-kind`, value)
  if (path === 'language' || path.endsWith('.language')) return languageName(value)
  if (path === 'languages') return choiceLabel('language-level', value)
  const list = CHOICES[path]
  if (list) return choiceLabel(list, value)
  return isId(value) ? '' : value
}

function isDate(value: unknown): value is HonestDate {
  return typeof value === 'object' && value !== null && 'typed' in value && 'calendar' in value
}
