// The board: each search stands where the farthest of its pairs stands.
import type { BoardPair, BoardRow, PairState } from '../bindings'
import { isAmong } from '../forms/is-among'
import { nameIn } from '../people/naming'

/** Where a search stands. `looking`: nobody on file is believed to be the one; `call-back`: told, then taken back, and not called back yet. */
export type Stage = 'barred' | 'call-back' | 'looking' | 'said-no' | Exclude<PairState, 'rejected' | 'blocked'> | 'blocked'

/** In the order of what needs somebody: what stands in the way, then along the way, then what is over. */
export const STAGES: readonly Stage[] = [
  'barred', 'call-back', 'possible', 'verified', 'both-consented', 'released', 'in-contact', 'met', 'followed-up', 'looking', 'said-no', 'blocked', 'closed',
]

const WAY: readonly PairState[] = ['possible', 'verified', 'both-consented', 'released', 'in-contact', 'met', 'followed-up']

/** The pair that has come farthest: what the search's own state is. Null when all were somebody else, or there is none. */
export function farthest(pairs: BoardPair[]): BoardPair | null {
  const alive = pairs.filter(({ state }) => WAY.includes(state))
  return alive.sort((one, other) => WAY.indexOf(other.state) - WAY.indexOf(one.state))[0] ?? null
}

/** Whoever said no or took it back is not asked again, wherever the pair had come to. */
function saysNo({ seeker, sought }: BoardPair): boolean {
  return [seeker, sought].some(({ state }) => state === 'declined' || state === 'withdrawn')
}

export function stageOf({ search, pairs }: Pick<BoardRow, 'search' | 'pairs'>): Stage {
  const over = search.record.closed !== null
  const pair = farthest(pairs)
  if (!over && pair?.barred) return 'barred'
  // Whoever was told still knows it, also where the pair or the search was ended.
  if (pairs.some((one) => one.to_call_back)) return 'call-back'
  if (over) return 'closed'
  if (pair && saysNo(pair)) return 'said-no'
  if (pair) return pair.state as Stage
  if (pairs.some(({ state }) => state === 'blocked')) return 'blocked'
  return pairs.some(({ state }) => state === 'closed') ? 'closed' : 'looking'
}

export interface BoardGroup {
  stage: Stage
  rows: BoardRow[]
}

/** The rows by stage; within one, in the core's order. */
export function byStage(rows: BoardRow[]): BoardGroup[] {
  return STAGES.map((stage) => ({ stage, rows: rows.filter((row) => stageOf(row) === stage) })).filter((group) => group.rows.length > 0)
}

/** Whether the words typed stand in the names or the code of a search. */
export function isFound(row: BoardRow, text: string): boolean {
  const names = [
    row.seeker?.name, ...(row.seeker?.other_names ?? []), row.code, nameIn(row.search.record.names),
    ...Object.values(row.search.record.names).map((name) => name.text), ...row.pairs.map(({ person }) => person?.name),
  ]
  return isAmong(text, names)
}
