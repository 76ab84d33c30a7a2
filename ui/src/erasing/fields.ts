import type { Kind } from '../bindings'
import { fieldName } from '../record/fields'

/** The fields of a record in which something stands, by what they are called. */
export function filledFields(record: object, kind: Kind): { value: string; label: string }[] {
  return Object.entries(record)
    .filter(([, value]) => !isNothing(value))
    .map(([value]) => ({ value, label: fieldName(value, kind) }))
}

function isNothing(value: unknown): boolean {
  if (value === null || value === undefined || value === '' || value === false) return true
  return typeof value === 'object' && Object.keys(value).length === 0
}
