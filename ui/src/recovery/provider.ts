// What stands between a provider on file and the people of a case, in words and by whether it can be settled.
import type { Id, KeptFrom, Referral, ReferralBars } from '../bindings'
import { t } from '../i18n.svelte'

/** As the conflicts of a volunteer call it. */
const KINDS = { them: 'names-them', 'their-household': 'names-their-household', 'may-mean-them': 'may-mean-them' } as const

/** What still stands in the way, and what a coordinator found to mean somebody else. */
export function barsOf({ lists }: Pick<ReferralBars, 'lists'>, cleared: Referral['cleared']): { open: KeptFrom[]; cleared: KeptFrom[] } {
  const isCleared = ({ key }: KeptFrom) => key !== null && cleared.includes(key)
  return { open: lists.filter((bar) => !isCleared(bar)), cleared: lists.filter(isCleared) }
}

/** An entry of a list. The list can be the provider's own. */
export function barWords({ whose, names }: KeptFrom, provider: Id, providerName: string): string {
  const kind = KINDS[names]
  if (whose?.id === provider) return t(`conflict-own-${kind}`, { name: providerName })
  return t(`conflict-${kind}`, { name: whose?.name || t('person-unnamed'), volunteer: providerName })
}
