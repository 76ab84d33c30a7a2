import { call } from '../api'
import type { Id, Stored } from '../bindings'
import { firstRows, type Pages } from '../cases/pages'
import type { Fields, InCaseKind } from './kind'
import { KINDS } from './kinds'

export type Row = Stored<Fields>

/** The records of a kind in a case, in the core's order: what is due first, then the latest. */
export function listed(kind: InCaseKind, caseId: Id, wanted: number): Promise<Pages<Row>> {
  // Every list of the table asks and answers in the same shape.
  const operation = KINDS[kind].list as 'hearing.list'
  return firstRows(wanted, async (offset, limit) => (await call(operation, { case: caseId, limit, offset })) as unknown as Pages<Row>)
}
