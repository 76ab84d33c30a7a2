import type { Id, Kind } from '../bindings'
import { nav } from '../nav.svelte'

/** The record that somebody came to a case for, from search or from Today, if it is of one of these kinds. */
export function cameFor<K extends Kind>(kinds: readonly K[]): { kind: K; id: Id } | null {
  const record = wanted()
  const kind = kinds.find((one) => one === record?.kind)
  return record && kind ? { kind, id: record.id } : null
}

const arrived = new WeakSet<object>()

/** Whether this is the record somebody came for, and has not yet been shown: said once for each coming. */
export function arrives(id: Id): boolean {
  const record = wanted()
  if (record?.id !== id || arrived.has(record)) return false
  arrived.add(record)
  return true
}

function wanted() {
  const { route } = nav
  return route.name === 'case' ? route.record : undefined
}
