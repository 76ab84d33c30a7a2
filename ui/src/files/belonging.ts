// The records of a case that a file can belong to: what it is a scan, a letter or a picture of.
import type { Id } from '../bindings'
import { inRow } from '../forms/in-row'
import type { Option } from '../forms/options'
import { t } from '../i18n.svelte'
import type { InCaseKind } from '../records/kind'
import { KINDS } from '../records/kinds'
import { listed, type Row } from '../records/listed'

/** In the order of the case's rooms. */
const KINDS_WITH_FILES: InCaseKind[] = ['paper', 'situation', 'application', 'hearing', 'incident', 'accommodation', 'session', 'referral']

export type Belonging = { kind: InCaseKind; rows: Row[] }[]

export function loadBelonging(caseId: Id): Promise<Belonging> {
  return Promise.all(KINDS_WITH_FILES.map(async (kind) => ({ kind, rows: (await listed(kind, caseId, Infinity)).rows })))
}

/** Each record in words: its kind, and what it is called in its own room. */
export function belongingOptions(belonging: Belonging): Option[] {
  return belonging.flatMap(({ kind, rows }) =>
    rows.map(({ id, record }) => {
      const [name, title] = [t(`search-kind-${kind}`), KINDS[kind].line(record).title]
      return { value: id, label: title === name ? name : inRow([name, title]) }
    }),
  )
}

/** What a file belongs to, in words; '' if it belongs to the case as a whole. */
export function belongsTo(options: Option[], of: Id | null): string {
  if (!of) return ''
  return options.find(({ value }) => value === of)?.label ?? t('files-of-other')
}
