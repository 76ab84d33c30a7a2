import { t } from '../i18n.svelte'
import type { Action } from '../keys.svelte'
import { zoom } from '../preferences.svelte'

/** Larger, smaller, as usual: wanted before a vault is open too. */
export function sizeActions(): Action[] {
  const size = (id: string, direction: -1 | 0 | 1, key: string, also: string[]): Action => ({
    id: `size-${id}`,
    label: () => t(`key-${id}`),
    group: 'program',
    key,
    also,
    run: () => zoom(direction).catch(() => undefined),
  })
  return [
    size('larger', 1, 'Ctrl+Equal', ['Ctrl+Shift+Equal', 'Ctrl+NumpadAdd']),
    size('smaller', -1, 'Ctrl+Minus', ['Ctrl+NumpadSubtract']),
    size('usual-size', 0, 'Ctrl+Digit0', ['Ctrl+Numpad0']),
  ]
}
