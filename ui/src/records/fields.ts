// Which fields of a record a form shows, and how they stand together.
import type { FieldSpec, Fields } from './kind'

/** Nothing is recorded in it. */
export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '' || value === false) return true
  return typeof value === 'object' && Object.keys(value).length === 0
}

/** What is asked now: a field that makes no sense yet waits, unless something stands in it already. */
export function asked(fields: FieldSpec[], record: Fields): FieldSpec[] {
  return fields.filter((spec) => !spec.when || spec.when(record) || !isEmpty(record[spec.path]))
}

/** Neighbours that may stand side by side, two in a row. */
export function inRows(fields: FieldSpec[]): FieldSpec[][] {
  const rows: FieldSpec[][] = []
  for (const spec of fields) {
    const last = rows.at(-1)
    if (spec.half && last?.length === 1 && last[0]!.half) last.push(spec)
    else rows.push([spec])
  }
  return rows
}
