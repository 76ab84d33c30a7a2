// What a column of a spreadsheet can become, as the core has it (`import/field.rs`), in the order that somebody looks for it.
import type { ImportLooked, RejectedRow } from '../bindings'

export const TARGETS = {
  person: ['name', 'given', 'family', 'fathers', 'alias', 'gender', 'birth', 'nationality', 'language'],
  reach: ['phone', 'email', 'messaging'],
  case: ['code', 'risk', 'aims', 'status', 'opened', 'referred_by', 'closed', 'close_reason', 'summary', 'caseworker'],
  situation: ['country', 'place', 'legal_status', 'since'],
  paper: ['paper_kind', 'paper_number', 'paper_expires'],
  next: ['follow_up_due', 'follow_up_what', 'note'],
} as const

/** Those that several columns may become together. */
export const MANY: readonly string[] = ['alias', 'nationality', 'language', 'phone', 'email', 'messaging', 'aims', 'summary', 'caseworker', 'note']

/** Those that hold a date: the calendar matters for them. */
export const DATES: readonly string[] = ['birth', 'opened', 'closed', 'since', 'paper_expires', 'follow_up_due']

/** A column that is passed over. */
export const IGNORE = 'ignore'

const NAMING = ['code', 'name', 'given', 'family', 'alias']

/** What each heading becomes. */
export type Mapping = Record<string, string>

/** As the same headings were mapped the last time, or else as they were understood; nothing that is not known any more. */
export function firstMapping(looked: ImportLooked, known: readonly string[]): Mapping {
  const wanted = (heading: string, guess: string | null) => (looked.kept ? looked.kept[heading] : guess)
  const entries = looked.columns.map(({ heading, guess }) => {
    const key = wanted(heading, guess)
    return [heading, key && known.includes(key) ? key : IGNORE] as const
  })
  return Object.fromEntries(entries)
}

/** What two columns are to become, and only one can. */
export function mappedTwice(mapping: Mapping): string[] {
  const keys = Object.values(mapping).filter((key) => key !== IGNORE && !MANY.includes(key))
  return [...new Set(keys.filter((key, at) => keys.indexOf(key) !== at))]
}

/** Whether a row says whose case it is. */
export function namesSomebody(mapping: Mapping): boolean {
  return Object.values(mapping).some((key) => NAMING.includes(key))
}

/** The faults of rows, row by row. */
export function byLine(rejected: RejectedRow[]): { line: number; faults: RejectedRow[] }[] {
  const rows: { line: number; faults: RejectedRow[] }[] = []
  for (const fault of rejected) {
    if (rows.at(-1)?.line !== fault.line) rows.push({ line: fault.line, faults: [] })
    rows.at(-1)?.faults.push(fault)
  }
  return rows
}
