// Rows of a long list, fetched a hundred at a time as they come into sight.
export const CHUNK = 100
/** Chunks kept: what one has scrolled far past is forgotten, so that 100,000 rows never stand in memory at once. */
const KEPT = 24

export type Load<Row> = (offset: number, limit: number) => Promise<{ rows: Row[]; total: number }>

export class Paging<Row> {
  total: number | null = null
  #chunks = new Map<number, Row[]>()
  #asked = new Set<number>()
  #age = 0

  constructor(
    private load: Load<Row>,
    private changed: () => void,
    private failed: (thrown: unknown) => void,
  ) {}

  row(at: number): Row | undefined {
    return this.#chunks.get(Math.floor(at / CHUNK))?.[at % CHUNK]
  }

  /** Everything shown so far is out of date; it stays in sight until `need` has brought what replaces it. */
  renew(load: Load<Row>): void {
    this.load = load
    this.#age += 1
    this.#asked.clear()
  }

  /** Asks for the chunks that hold the rows from `first` to `last`. */
  need(first: number, last: number): void {
    for (let chunk = Math.floor(first / CHUNK); chunk <= Math.floor(last / CHUNK); chunk += 1) {
      if (!this.#asked.has(chunk)) void this.#fetch(chunk, this.#age)
    }
  }

  async #fetch(chunk: number, age: number): Promise<void> {
    this.#asked.add(chunk)
    try {
      const { rows, total } = await this.load(chunk * CHUNK, CHUNK)
      if (age !== this.#age) return
      // The first answer after a renewal sweeps out what it replaces.
      if ([...this.#chunks.keys()].some((key) => !this.#asked.has(key))) {
        for (const key of [...this.#chunks.keys()]) if (!this.#asked.has(key)) this.#chunks.delete(key)
      }
      this.#chunks.set(chunk, rows)
      this.total = total
      for (const key of [...this.#chunks.keys()].slice(0, -KEPT)) {
        this.#chunks.delete(key)
        this.#asked.delete(key)
      }
      this.changed()
    } catch (thrown) {
      if (age !== this.#age) return
      this.#asked.delete(chunk)
      this.failed(thrown)
    }
  }
}
