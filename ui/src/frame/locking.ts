import { t } from '../i18n.svelte'
import type { Action } from '../keys.svelte'
import { session } from '../session.svelte'

/** At once, wherever the vault is open. */
export function lockAction(): Action {
  return { id: 'lock', label: () => t('key-lock'), group: 'program', key: 'Ctrl+KeyL', run: () => session.lock() }
}
