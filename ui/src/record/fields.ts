// How a field of a record, as forms, history and drafts name it ("episodes.<id>.close_reason"), is called by people,
// and how a value of it reads.
import type { HonestDate, Kind } from '../bindings'
import { choiceLabel } from '../choices.svelte'
import { fileWords } from '../files/words'
import { languageName } from '../forms/options'
import { inRow } from '../forms/in-row'
import { has, showDate, showList, showNumber, t } from '../i18n.svelte'
import { fieldById, fieldLabel } from '../records/custom.svelte'
import type { FieldSpec } from '../records/kind'
import { kindOf } from '../records/kinds'
import { clockWords, dueWords, timeWords } from '../refuge/times'

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Which list of words a field's value is a key of, in the kinds that have forms of their own. */
const CHOICES: Record<string, string> = {
  'note.kind': 'note-kind',
  'follow-up.kind': 'follow-up-kind',
  'news.kind': 'news-kind',
  'file.kind': 'file-kind',
  'person.gender': 'gender',
  'person.channels.kind': 'channel',
  'person.safety_flags': 'safety-flag',
  'person.services': 'service',
  'person.names.kind': 'name-kind',
  'person.roles': 'role',
  'person.languages': 'language-level',
  'case.household.relation': 'relation',
  'case.episodes.reason': 'episode-reason',
  'case.episodes.close_reason': 'close-reason',
  'case.episodes.outcome': 'outcome',
  'case.risk': 'risk',
  'case.aims': 'aim',
  'case.keeping.how': 'keeping-how',
  'note.visibility': 'visibility',
  'family-search.names.kind': 'name-kind',
  'tie.kinship': 'kinship',
  'tie.life': 'life',
  'pair.decision': 'decision',
  'family-message.from': 'side',
  'notice-consent.parts': 'notice-part',
  'notice-consent.how': 'consent-how',
}

/** Fields whose value is a person, to be shown by name. */
const PEOPLE = new Set(['principal', 'caseworkers', 'episodes.caseworkers', 'do_not_disclose.person', 'person', 'assigned', 'seeker', 'other', 'through', 'told_by', 'volunteer', 'provider_person', 'merged'])

/** Marks that say nothing to people: only how many there are is told. */
const COUNTED = new Set(['cleared', 'settled'])

/** The path without the ids of entries: "episodes.close_reason". */
export function plainPath(field: string): string {
  return field
    .split('.')
    .filter((part) => !ID.test(part))
    .join('.')
}

/** The id of the message that says something of a field: that of its kind before that of all kinds, the whole path before its beginning. */
function messageOf(what: string, field: string, kind: Kind | undefined, whole: boolean): string | null {
  const parts = plainPath(field).replaceAll('_', '-').split('.')
  for (let length = parts.length; length > (whole ? parts.length - 1 : 0); length--) {
    const path = parts.slice(0, length).join('-')
    const id = [`${what}-${kind}-${path}`, `${what}-${path}`].find(has)
    if (id) return id
  }
  return null
}

export function fieldName(field: string, kind?: Kind): string {
  const [first, id] = field.split('.')
  const custom = first === 'extra' && id ? fieldById(id) : null
  if (custom) return fieldLabel(custom)
  return t(messageOf('field', field, kind, false) ?? 'field-other')
}

/** What is said below a field's name, if there is anything to say. */
export function fieldHint(field: string, kind: Kind): string | null {
  const id = messageOf('hint', field, kind, true)
  return id && t(id)
}

/** Whether a change of it says anything to people: what a record belongs to, and of what type an added field is, never changes; and of whom
 * and of what something holds that was said, the core keeps for itself. */
export function isTold(field: string): boolean {
  return !['case', 'search', 'pair', 'marks', 'no_danger'].includes(field) && !/^extra\.[^.]+\.type$/.test(field)
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
export function valueText(field: string, value: unknown, kind?: Kind): string {
  if (value === null || value === undefined || value === '') return ''
  const ofFile = kind === 'file' ? fileWords(field, value) : null
  if (ofFile !== null) return ofFile
  if (typeof value === 'boolean') return t(value ? 'history-yes' : 'history-no')
  if (typeof value === 'number') return showNumber(value)
  if (typeof value === 'string') return wordOf(field, value, kind)
  if (Array.isArray(value) && COUNTED.has(field)) return value.length > 0 ? t('history-entries', { count: value.length }) : ''
  if (Array.isArray(value)) return showList(value.map((one) => valueText(field, one, kind)).filter(Boolean))
  if (isDate(value)) return showDate(value)
  const special = specialText(field, value as Record<string, unknown>, kind)
  if (special !== null) return special
  return inRow(Object.entries(value as Record<string, unknown>).map(([key, one]) => valueText(`${field}.${key}`, one, kind)))
}

/** What is one value although it has parts: the time of a hearing, the day of a deadline, a field that the team added. */
function specialText(field: string, value: Record<string, unknown>, kind: Kind | undefined): string | null {
  const control = specOf(field, kind)?.control
  if (control === 'hearing-time') return timeWords(value as Parameters<typeof timeWords>[0])
  if (control === 'deadline-due') return dueWords(value as Parameters<typeof dueWords>[0])
  return field.startsWith('extra.') && 'type' in value ? valueText(`${field}.value`, value.value, kind) : null
}

/** A word within such a value. */
function innerWord(field: string, value: string, kind: Kind | undefined): string | null {
  const [first, second] = field.split('.')
  if (first === 'extra') {
    const list = fieldById(second ?? '')?.record.list
    return list ? choiceLabel(list, value) : value
  }
  const control = specOf(first ?? '', kind)?.control
  if (control === 'hearing-time') return second === 'kind' ? t(`hearing-time-${value}`) : clockWords(value)
  if (control === 'deadline-due') return second === 'kind' ? t(`deadline-${value}`) : t('search-kind-hearing')
  return null
}

function wordOf(field: string, value: string, kind: Kind | undefined): string {
  const path = plainPath(field)
  if (path === 'language' || path.endsWith('.language')) return languageName(value)
  const inner = innerWord(field, value, kind)
  if (inner !== null) return inner
  const spec = specOf(field, kind)
  if (spec?.of) return t(`search-kind-${spec.of}`)
  const list = spec?.list ?? CHOICES[`${kind}.${path}`]
  if (list) return choiceLabel(list, value)
  return isId(value) ? '' : value
}

function specOf(field: string, kind: Kind | undefined): FieldSpec | null {
  let fields = (kind && kindOf(kind)?.fields) || []
  let found: FieldSpec | null = null
  for (const part of plainPath(field).split('.')) {
    found = fields.find((spec) => spec.path === part) ?? null
    fields = found?.entry?.fields ?? []
  }
  return found
}

function isDate(value: unknown): value is HonestDate {
  return typeof value === 'object' && value !== null && 'typed' in value && 'calendar' in value
}
