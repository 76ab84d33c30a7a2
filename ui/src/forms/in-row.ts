import { direction } from '../i18n.svelte'

/**
 * Words beside each other, each in its own direction: a name in another script does not turn round what stands beside it.
 * What is set apart does not say which way the row runs, so that in a language written from the right the row says it itself.
 */
export function inRow(parts: (string | number | false | null | undefined)[]): string {
  const row = parts
    .filter((part) => part !== null && part !== undefined && part !== false && part !== '')
    .map((part) => `\u2068${part}\u2069`)
  return (row.length > 1 && direction() === 'rtl' ? '\u200f' : '') + row.join(' · ')
}
