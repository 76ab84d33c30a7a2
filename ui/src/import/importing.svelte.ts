// Cases on their way in from a spreadsheet. It is kept while one looks at a case that a row resembles, and comes back.
import { asProblem, call } from '../api'
import type { Calendar, CasesImported, Id, ImportLooked, ImportUndone, Problem, SaveRejects } from '../bindings'
import { changes } from '../record/changes.svelte'
import { knownTargets } from './options'
import { firstMapping, type Mapping } from './targets'

type Work = 'looking' | 'checking' | 'writing' | 'undoing'

export class Importing {
  path = $state('')
  looked = $state.raw<ImportLooked | null>(null)
  mapping = $state<Mapping>({})
  calendar = $state<Calendar | null>(null)
  /** People who are here already are brought in all the same. */
  twins = $state(false)
  /** What would come in. */
  preview = $state.raw<CasesImported | null>(null)
  /** What came in. */
  done = $state.raw<CasesImported | null>(null)
  undone = $state.raw<ImportUndone | null>(null)
  problem = $state.raw<Problem | null>(null)
  work = $state<Work | null>(null)

  get step(): 1 | 2 | 3 | 4 {
    return this.done ? 4 : this.preview ? 3 : this.looked ? 2 : 1
  }

  look(path: string, sheet: string | null = null): Promise<void> {
    return this.#during('looking', async () => {
      this.path = path
      // Of another sheet nothing is known until it is read: if it cannot be, the columns of the one before do not stand for it.
      if (sheet && this.looked) {
        this.mapping = {}
        this.looked = { ...this.looked, sheet, columns: [], rows: 0, kept: null }
      }
      const looked = await call('import.look', { path, sheet })
      this.mapping = firstMapping(looked, knownTargets())
      this.looked = looked
    })
  }

  /** Reads every row without writing anything. What is brought in afterwards is what was looked at. */
  check(twins = false): Promise<void> {
    return this.#during('checking', async () => {
      this.preview = await call('import.cases', { ...this.#request(twins), dry_run: true })
      this.twins = twins
    })
  }

  bringIn(): Promise<void> {
    return this.#during('writing', async () => {
      this.done = await call('import.cases', this.#request())
      changes.happened()
    })
  }

  undo(): Promise<void> {
    return this.#during('undoing', async () => {
      this.undone = await call('import.undo', { id: this.done?.import as Id })
      changes.happened()
    })
  }

  /** Writes the rows that cannot be taken into a file; nothing else changes. */
  async saveRejects(rejects: SaveRejects): Promise<CasesImported['rejects']> {
    return (await call('import.cases', { ...this.#request(), dry_run: true, rejects })).rejects
  }

  backToColumns(): void {
    this.preview = null
    this.problem = null
  }

  startOver(): void {
    this.path = ''
    this.looked = null
    this.mapping = {}
    this.calendar = null
    this.twins = false
    this.preview = null
    this.done = null
    this.undone = null
    this.problem = null
  }

  #request(twins = this.twins) {
    const { path, mapping, calendar } = this
    return { path, sheet: this.looked?.sheet ?? null, mapping: { ...mapping }, calendar, skip_duplicates: !twins }
  }

  async #during(work: Work, run: () => Promise<void>): Promise<void> {
    if (this.work) return
    this.work = work
    this.problem = null
    try {
      await run()
    } catch (thrown) {
      this.problem = asProblem(thrown)
    } finally {
      this.work = null
    }
  }
}
