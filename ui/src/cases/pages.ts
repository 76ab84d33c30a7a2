// Lists in a case are short, but may not be: they are asked for in pages, as far as somebody wants to see.
const PAGE = 200

export interface Pages<Row> {
  rows: Row[]
  total: number
}

export async function firstRows<Row>(wanted: number, load: (offset: number, limit: number) => Promise<Pages<Row>>): Promise<Pages<Row>> {
  const rows: Row[] = []
  for (;;) {
    const page = await load(rows.length, Math.min(PAGE, wanted - rows.length))
    rows.push(...page.rows)
    if (page.rows.length === 0 || rows.length >= Math.min(wanted, page.total)) return { rows, total: page.total }
  }
}
