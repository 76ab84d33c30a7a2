// Who is in, and into what. When the vault locks, every store that holds anything of it is emptied here.
import { call, onAnswered } from './api'
import type { Created, Status } from './bindings'
import { nav } from './nav.svelte'

class Session {
  status = $state.raw<Status | null>(null)
  /** A vault that was just made and is open, as long as its first key on paper is shown: nobody goes in before. */
  made = $state.raw<Created | null>(null)
  /** The vault whose unlock screen is to be shown next; taken by it. */
  next: string | null = null

  get open(): boolean {
    return this.status?.state === 'open'
  }

  #beforeLock = new Set<() => Promise<unknown> | void>()
  #emptied = new Set<() => void>()

  /** Runs before the vault is locked on purpose: the last half second of typing goes to its draft. Returns the way out. */
  beforeLock(run: () => Promise<unknown> | void): () => void {
    this.#beforeLock.add(run)
    return () => this.#beforeLock.delete(run)
  }

  /** Runs when the page is emptied; for stores that live as long as the program. */
  onEmptied(run: () => void): void {
    this.#emptied.add(run)
  }

  async refresh(): Promise<void> {
    this.status = await call('vault.status', {})
    if (!this.open) this.made = null
  }

  /** A vault was made: its first key is shown, and whoever copies it is there, as in any open vault. */
  begin(made: Created): void {
    this.made = made
    this.status = made.status
  }

  /** The first key is on paper: on into the vault, or to its door if it was locked meanwhile. */
  async enter(): Promise<void> {
    await this.refresh().catch(() => undefined)
    this.made = null
  }

  async lock(): Promise<void> {
    // A draft that cannot be written must not keep the vault open.
    await Promise.allSettled([...this.#beforeLock].map((run) => run()))
    try {
      await call('vault.lock', {})
    } finally {
      this.empty()
    }
  }

  /** Locks this vault, if one is open, and goes to the door of another. */
  async goTo(dir: string): Promise<void> {
    this.next = dir
    await this.lock()
  }

  /** Leaves nothing of the vault in the page. */
  empty(): void {
    this.#beforeLock.clear()
    this.made = null
    nav.empty()
    for (const run of this.#emptied) run()
    const status = this.status
    if (status) {
      const dir = status.sandbox ? null : status.dir
      this.status = {
        ...status,
        state: dir ? 'locked' : 'none',
        dir,
        sandbox: false,
        member: null,
        recovered: false,
        saved_at: null,
        unfinished: false,
        put_back: false,
        opened_despite: false,
        copy_due: false,
        backup_failed: null,
        paper_unproven: false,
      }
    }
    void this.refresh().catch(() => undefined)
  }
}

export const session = new Session()

/** Whether whoever is in may do what only coordinators do. */
export function isCoordinator(): boolean {
  return session.status?.member?.role === 'coordinator'
}

/** Whether whoever is in may only do what volunteers do. */
export function isVolunteer(): boolean {
  return session.status?.member?.role === 'volunteer'
}

// "Saved just now" follows every answer that means something was written; asking the core again would say the same.
const WRITES = /^(?!vault\.|preferences\.)[a-z_]+\.(save|set|close|reopen|done|undo|revert|trash|restore|import|fill|cases|records|add|strip|copy|record|release|merge)$/
onAnswered((operation, request) => {
  const dry = typeof request === 'object' && request !== null && 'dry_run' in request && request.dry_run === true
  if (!session.status || !session.open || dry || !WRITES.test(operation)) return
  session.status = { ...session.status, saved_at: new Date().toISOString() }
})
