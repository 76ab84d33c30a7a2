// How much is waiting today: a number and nothing else, for the side bar, the window's badge, and once a day a notification of the
// system. It names nobody and no kind of thing, for others see these too.
import { call } from '../api'
import { isPressing } from '../cases/due'
import { t } from '../i18n.svelte'
import { session } from '../session.svelte'

let count = $state(0)
/** The day the system was last told of, since the vault was opened. */
let told = ''

session.onEmptied(() => {
  count = 0
  told = ''
  show(0)
})

/** A shell that cannot show it takes nothing away: the number stands in the window. */
function show(now: number, words?: string): void {
  void call('window.waiting', { count: now, words }).catch(() => undefined)
}

export const waiting = {
  get count(): number {
    return count
  },
  async ask(): Promise<void> {
    const { lines, on } = await call('today', {})
    if (!session.open) return
    count = lines.filter((line) => isPressing(line, on)).length
    const first = told !== on && count > 0 && !session.status?.sandbox
    told = on
    show(count, first ? t('today-notice', { count }).replace(/[\u2068\u2069]/g, '') : undefined)
  },
}
