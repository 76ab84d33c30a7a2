import type { Kind, Version } from '../bindings'
import { t } from '../i18n.svelte'
import { fieldName, isId, isTold, valueText } from '../record/fields'

interface Part {
  /** Its path in the record. */
  value: string
  label: string
}

/** Letters of an entry that are shown: enough to know it by. */
const SHOWN = 60

/** The fields of a record in which something stands, by what they are called; and one by one what stands in those that hold several. */
export function filledFields(record: object, kind: Kind): Part[] {
  return Object.entries(record)
    .filter(([, value]) => !isNothing(value) && value !== false)
    .flatMap(([value, held]) => [{ value, label: fieldName(value, kind) }, ...entries(value, held, kind)])
}

function entries(field: string, held: unknown, kind: Kind): Part[] {
  if (typeof held !== 'object' || held === null || Array.isArray(held)) return []
  const parts = Object.entries(held)
  if (!parts.every(([id]) => isId(id))) return []
  return parts.map(([id, entry], at) => {
    const value = `${field}.${id}`
    const says = { field: fieldName(value, kind), what: shortly(value, entry, kind) }
    // Fields that the team added are known by their own names.
    return { value, label: field === 'extra' ? t('erase-field-added', says) : t('erase-entry', { ...says, number: at + 1 }) }
  })
}

/** The fields in which nothing stands any more, and something did in one of these versions; of those that hold several, what was taken out. */
export function goneFields(record: object, versions: Version[], kind: Kind): Part[] {
  // What stood there last. Of two who wrote at once, what one wrote need not be what the other found.
  const stood = new Map<string, unknown>()
  for (const { field, before, after } of versions.flatMap(({ changes }) => changes)) {
    for (const value of [before, after]) if (!isNothing(value) && !stood.has(field)) stood.set(field, value)
  }
  const gone = new Set([...stood.keys()].filter(isTold).flatMap((field) => emptyPart(record, field) ?? []))
  return [...gone].map((value) => {
    const field = fieldName(value, kind)
    const held = stood.get(value) ?? Object.fromEntries([...stood].flatMap(([path, one]) => (path.startsWith(`${value}.`) ? [[path.slice(value.length + 1), one]] : [])))
    const what = value.includes('.') ? t('erase-field-added', { field, what: shortly(value, held, kind) }) : field
    return { value, label: t('erase-field-gone', { what }) }
  })
}

/** The shortest beginning of a path at which nothing stands in the record. */
function emptyPart(record: object, field: string): string | null {
  let at: unknown = record
  const path: string[] = []
  for (const part of field.split('.')) {
    if (typeof at !== 'object' || at === null) return null
    // Under a key that is somebody's word, such as a language, nothing is erased by itself: it goes with the whole field.
    if (path.length > 0 && !(part in at) && !isId(part)) return null
    path.push(part)
    at = (at as Record<string, unknown>)[part]
    if (isNothing(at)) return path.join('.')
  }
  return null
}

function shortly(field: string, held: unknown, kind: Kind): string {
  const text = [...valueText(field, held, kind)]
  return (text.length > SHOWN ? `${text.slice(0, SHOWN).join('')}…` : text.join('')) || '–'
}

function isNothing(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true
  return typeof value === 'object' && Object.keys(value).length === 0
}
