import type { Way } from '../bindings'
import { t } from '../i18n.svelte'

interface Asked {
  label: string
  group: string
}

/** The groups that are to be typed back: whoever has what is on paper has them, whoever has not has not. */
export function askedOf(kind: Way, keys: string[][]): Asked[] {
  return kind === 'paper' ? twoGroups(keys[0] ?? []) : keys.map(oneGroup)
}

/** Two groups of a key, not the first and not neighbours. */
function twoGroups(groups: string[]): Asked[] {
  return [1, Math.max(2, groups.length - 2)].map((at) => ({ label: t('create-key-group', { number: at + 1 }), group: groups[at] ?? '' }))
}

/** One of a share: its beginning says that it is one, and its end is a sum; what stands between is what counts. */
function oneGroup(share: string[], index: number): Asked {
  const at = share.length - 2 - index
  return { label: t('way-shares-group', { share: index + 1, number: at + 1 }), group: share[at] ?? '' }
}
