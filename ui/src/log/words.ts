// A line of the log in words: what left or was told, to whom, by what right, and where to read on.
import type { Disclosure } from '../bindings'
import { choiceLabel } from '../choices.svelte'
import { routeOf } from '../frame/hits'
import { showList, t } from '../i18n.svelte'
import type { Route } from '../nav.svelte'

/** Told of as what they are, not as so many rows. */
const AS_SUCH: readonly string[] = [
  'release', 'question', 'letter', 'notice', 'introduction', 'presentation', 'thanks', 'case-sheet', 'incident-sheet', 'comparison', 'screen',
]

export function whatWords({ what, rows, format }: Pick<Disclosure, 'what' | 'rows' | 'format'>): string {
  if (AS_SUCH.includes(what)) return t(`log-what-${what}`)
  if (format === 'file') return t('log-what-file')
  const size = { rows, format: format.toUpperCase() }
  if (what === 'cases' || what === 'import-rejects' || what === 'travel') return t(`log-what-${what}`, size)
  return t('log-what-records', { what: t(`records-${what}`), ...size })
}

/** How it left: said by word of mouth, on paper, or as a file. */
export function wayOf({ what, format }: Pick<Disclosure, 'what' | 'format'>): 'said' | 'paper' | 'file' {
  if (what === 'release' || what === 'question') return 'said'
  return format === 'paper' ? 'paper' : 'file'
}

/** What of it: how much of what was said a letter repeats, what a notice shows; null of anything else. */
export function partsWords({ what, parts }: Pick<Disclosure, 'what' | 'parts'>): string | null {
  if (parts.length === 0) return null
  if (what === 'letter') return t('log-repeats', { count: parts.length })
  return what === 'notice' ? t('log-shows', { parts: showList(parts.map((part) => choiceLabel('notice-part', part))) }) : null
}

/** By whose consent; null where none is asked for. To ask the seeker tells them of nobody. */
export function rightWords({ what, to }: Pick<Disclosure, 'what' | 'to'>): string | null {
  if (what === 'release' || what === 'letter') return t('log-by-consent')
  return what === 'notice' || (what === 'question' && to === 'sought') ? t('log-by-consent-seeker') : null
}

/** Where to read of whom it told; null where nothing leads there. */
export function routeTo({ release, about, kind, case: inCase }: Pick<Disclosure, 'release' | 'about' | 'kind' | 'case'>): Route | null {
  if (release) return { name: 'belonging', kind: 'release', id: release }
  return about && kind ? routeOf({ kind, id: about, case: inCase }) : null
}
