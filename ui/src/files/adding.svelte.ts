// Files on their way into a case, one after another: one that cannot be taken does not keep the others out.
import { asProblem, call } from '../api'
import type { Id } from '../bindings'
import { toast } from '../frame/toasts.svelte'
import { t } from '../i18n.svelte'
import { problemText, reasonText } from '../problems'
import { changes } from '../record/changes.svelte'
import { nameIn } from './view'

export interface Refused {
  name: string
  why: string
}

export class Adding {
  /** The one being taken in; null when all is done. */
  current = $state.raw<{ name: string; number: number; of: number } | null>(null)
  /** Those that were not taken, and why. */
  refused = $state.raw<Refused[]>([])
  #waiting: string[] = []
  #place: () => { case: Id; of?: Id | null }

  constructor(place: () => { case: Id; of?: Id | null }) {
    this.#place = place
  }

  /** Lets the person choose files, and takes them in. Gives the last one taken. */
  async choose(): Promise<Id | null> {
    const { paths } = await call('window.pick', { what: 'case-files' })
    return this.take(paths)
  }

  async take(paths: string[]): Promise<Id | null> {
    if (paths.length === 0) return null
    this.#waiting.push(...paths)
    if (this.current) return null
    this.refused = []
    const place = this.#place()
    const taken: Id[] = []
    for (let path = this.#waiting.shift(); path !== undefined; path = this.#waiting.shift()) {
      const number = taken.length + this.refused.length + 1
      this.current = { name: nameIn(path), number, of: number + this.#waiting.length }
      try {
        taken.push((await call('file.add', { ...place, path })).id)
        changes.happened()
      } catch (thrown) {
        const problem = asProblem(thrown)
        // Stopped or locked, those behind it do not follow.
        const behind = problem.code === 'cancelled' || problem.code === 'locked' ? this.#waiting.splice(0) : []
        this.refused = [...this.refused, ...[path, ...behind].map((one) => ({ name: nameIn(one), why: reasonText(problem) }))]
      }
    }
    this.current = null
    if (taken.length > 0) toast({ text: t('files-added', { count: taken.length }), undo: { label: t('history-undo'), run: () => takeBack(taken) } })
    return taken.at(-1) ?? null
  }

  forget(): void {
    this.refused = []
  }
}

async function takeBack(ids: Id[]): Promise<void> {
  try {
    for (const id of ids) await call('record.trash', { id })
    toast({ text: t('files-taken-back', { count: ids.length }) })
  } catch (thrown) {
    toast({ text: problemText(asProblem(thrown)), tone: 'danger' })
  }
  changes.happened()
}
