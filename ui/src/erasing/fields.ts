import type { Kind } from '../bindings'
import { t } from '../i18n.svelte'
import { fieldName, isId, valueText } from '../record/fields'

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
    .filter(([, value]) => !isNothing(value))
    .flatMap(([value, held]) => [{ value, label: fieldName(value, kind) }, ...entries(value, held, kind)])
}

function entries(field: string, held: unknown, kind: Kind): Part[] {
  if (typeof held !== 'object' || held === null || Array.isArray(held)) return []
  const parts = Object.entries(held)
  if (!parts.every(([id]) => isId(id))) return []
  return parts.map(([id, entry], at) => {
    const value = `${field}.${id}`
    const text = [...valueText(value, entry, kind)]
    const what = text.length > SHOWN ? `${text.slice(0, SHOWN).join('')}…` : text.join('')
    const says = { field: fieldName(value, kind), what: what || '–' }
    // Fields that the team added are known by their own names.
    return { value, label: field === 'extra' ? t('erase-field-added', says) : t('erase-entry', { ...says, number: at + 1 }) }
  })
}

function isNothing(value: unknown): boolean {
  if (value === null || value === undefined || value === '' || value === false) return true
  return typeof value === 'object' && Object.keys(value).length === 0
}
