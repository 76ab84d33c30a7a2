// Lists in a case are short, but may not be: they are asked for in pages, as far as somebody wants to see.
const PAGE = 200

export interface Pages<Row> {
  rows: Row[]
  total: number
}

/** Rows of one answer of the core, where it gives no more. */
const ANSWER = 100

/**
 * Every row, page by page, the first at once: what is counted and filtered in the window must be there whole. `arrived` is told what is here
 * and whether that is all, and says whether anybody still waits. A row that comes twice, because another was put before it meanwhile, stands
 * once.
 */
export async function allRows<Row>(
  load: (offset: number, limit: number) => Promise<Pages<Row>>,
  arrived: (sofar: Pages<Row>, all: boolean) => boolean,
  key: (row: Row) => unknown = (row) => row,
): Promise<void> {
  const rows = new Map<unknown, Row>()
  for (let offset = 0; ; offset += ANSWER) {
    const page = await load(offset, ANSWER)
    for (const row of page.rows) rows.set(key(row), row)
    const all = page.rows.length < ANSWER || offset + ANSWER >= page.total
    if (!arrived({ rows: [...rows.values()], total: page.total }, all) || all) return
  }
}

export async function firstRows<Row>(wanted: number, load: (offset: number, limit: number) => Promise<Pages<Row>>): Promise<Pages<Row>> {
  const rows: Row[] = []
  for (;;) {
    const page = await load(rows.length, Math.min(PAGE, wanted - rows.length))
    rows.push(...page.rows)
    if (page.rows.length === 0 || rows.length >= Math.min(wanted, page.total)) return { rows, total: page.total }
  }
}
