import type { RefugeOption, Stored } from '../bindings'

/** The open options as they are weighed: what the person wants most first, those without a rank after. */
export function weighed(options: Stored<RefugeOption>[]): Stored<RefugeOption>[] {
  const open = options.filter(({ record }) => record.dropped === null)
  return open.sort((one, other) => (one.record.preference ?? Infinity) - (other.record.preference ?? Infinity) || (one.id < other.id ? -1 : 1))
}
