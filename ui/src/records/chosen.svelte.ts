// Which record of a room is open in its form.
import type { Id } from '../bindings'

export class Chosen<K extends string> {
  kind = $state() as K
  /** None for a new one. */
  id = $state<Id | null>(null)
  /** Another form for each turn. The one in which a new record was saved stays: whoever is in it keeps their place. */
  turn = $state(0)
  /** Whether somebody asked for a new one, and wants to begin. */
  begun = $state(false)
  #saved = $state(-1)

  constructor(kind: K) {
    this.kind = kind
  }

  open(kind: K, id: Id): void {
    if (this.kind === kind && this.id === id) return
    this.#turn(kind, id, false)
  }

  begin(kind: K): void {
    this.#turn(kind, null, true)
  }

  /** A draft of an earlier time, of a record or of one never saved. */
  resume(kind: K, id: Id | null): void {
    this.#turn(kind, id, false)
  }

  saved(id: Id): void {
    this.id = id
    this.#saved = this.turn
  }

  idOf(kind: K): Id | null {
    return this.kind === kind ? this.id : null
  }

  /** Whether the form can be shown: its record is here, or it needs none. */
  ready(found: object | null): boolean {
    return found !== null || this.id === null || this.#saved === this.turn
  }

  #turn(kind: K, id: Id | null, begun: boolean): void {
    this.kind = kind
    this.id = id
    this.begun = begun
    this.turn += 1
  }
}
