// Where one is: a stack in memory. No address ever names a record, so nothing lands in a history file.
import type { Kind } from './bindings'

export type CaseRoom = 'summary' | 'people' | 'refuge' | 'papers' | 'recovery' | 'family' | 'community' | 'notes' | 'follow-ups' | 'files' | 'news' | 'history'

export type Belonging = 'tie' | 'consent' | 'notice-consent' | 'release' | 'family-message' | 'volunteer' | 'hours'

export type PersonTab = 'details' | 'family' | 'volunteer' | 'history'

export type VaultTab = 'people' | 'ways-back' | 'backups' | 'check' | 'lock' | 'travel' | 'log' | 'promises'

export type Route =
  | { name: 'today' }
  | { name: 'cases' }
  /** With the record of the room that somebody came for. */
  | { name: 'case'; id: string; room?: CaseRoom; record?: { kind: Kind; id: string } }
  | { name: 'case-new' }
  | { name: 'cases-import' }
  | { name: 'completeness' }
  /** The board of all family searches. */
  | { name: 'family' }
  /** A pair, with the entry of it that somebody came for. */
  | { name: 'pair'; id: string; entry?: string }
  /** What belongs to a pair, a search or a person and says so only itself: its page is looked up. */
  | { name: 'belonging'; kind: Belonging; id: string }
  /** Those who help: as volunteers, and by profession. */
  | { name: 'volunteers' }
  | { name: 'professionals' }
  | { name: 'people' }
  | { name: 'person'; id: string | null; tab?: PersonTab }
  | { name: 'news'; id?: string | null }
  | { name: 'news-import' }
  | { name: 'news-edit'; id: string | null }
  | { name: 'settings' }
  | { name: 'vault'; tab?: VaultTab }
  | { name: 'trash' }
  | { name: 'help'; page?: string }

const FIRST: Route = { name: 'today' }
const DEPTH = 200

class Nav {
  #stack = $state.raw<Route[]>([FIRST])
  #at = $state(0)
  #kept = new Map<string, object>()

  get route(): Route {
    return this.#stack[this.#at] ?? FIRST
  }

  get canBack(): boolean {
    return this.#at > 0
  }

  get canForward(): boolean {
    return this.#at < this.#stack.length - 1
  }

  go(route: Route): void {
    if (same(route, this.route)) return
    const stack = [...this.#stack.slice(0, this.#at + 1), route].slice(-DEPTH)
    this.#stack = stack
    this.#at = stack.length - 1
  }

  /** Changes where one is without a step to go back over: a tab of the same page, a new record that has just got its id. */
  replace(route: Route): void {
    this.#stack = this.#stack.map((old, index) => (index === this.#at ? route : old))
  }

  back(): void {
    if (this.canBack) this.#at -= 1
  }

  forward(): void {
    if (this.canForward) this.#at += 1
  }

  /**
   * What a screen wants to find again when one comes back to it (filters, sorting, how far it was scrolled).
   * The same key gives the same object until the vault is locked.
   */
  keep<T extends object>(key: string, first: () => T): T {
    let kept = this.#kept.get(key) as T | undefined
    if (!kept) {
      kept = first()
      this.#kept.set(key, kept)
    }
    return kept
  }

  /** Forgets everything: the vault was locked. */
  empty(): void {
    this.#stack = [FIRST]
    this.#at = 0
    this.#kept.clear()
  }
}

function same(a: Route, b: Route): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

export const nav = new Nav()
