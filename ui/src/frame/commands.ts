import { isAmong } from '../forms/is-among'
import type { Action } from '../keys.svelte'

/** The commands whose words hold every word typed, in the registry's order; all of them while nothing is typed. */
export function commandsFor(query: string, actions: Action[]): Action[] {
  const offered = actions.filter((action) => !action.hidden)
  if (query.trim() === '') return offered.sort((a, b) => ORDER.indexOf(a.group) - ORDER.indexOf(b.group))
  return offered.filter((action) => isAmong(query, [action.label()]))
}

const ORDER: Action['group'][] = ['here', 'go', 'program']
