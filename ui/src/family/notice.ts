// What a seeker said of a public notice, in words. What may be shown today is the core's answer; here is only why nothing may.
import type { Disclosure, NoticeConsent, NoticeConsents, Stored } from '../bindings'
import { choiceLabel } from '../choices.svelte'
import { todayIso } from '../forms/today'
import { showDate, showList, t } from '../i18n.svelte'

export type Nothing = 'over' | 'never' | 'changed' | 'declined' | 'withdrawn' | 'expired' | 'other'

/** The entries that count, as the core says. */
export function counting({ standing, entries }: Pick<NoticeConsents, 'standing' | 'entries'>): Stored<NoticeConsent>[] {
  return entries.filter(({ id }) => standing.includes(id))
}

/** Why a notice may show nothing; null where it may show something. */
export function whyNothing({ parts, changed, standing, entries }: Omit<NoticeConsents, 'told'>, over: boolean, today: string = todayIso()): Nothing | null {
  if (over) return 'over'
  if (parts.length > 0) return null
  // They agree still, but to what stood there then.
  if (changed.length > 0) return 'changed'
  const said = counting({ standing, entries }).map(({ record }) => record)
  if (said.length === 0) return 'never'
  const no = said.find(({ act }) => act !== 'granted')?.act
  if (no === 'declined' || no === 'withdrawn') return no
  return said.some(({ until }) => until && until.earliest < today) ? 'expired' : 'other'
}

/** The day after which nothing may be shown; null where the seeker set none. */
export function shownUntil(said: Pick<NoticeConsents, 'standing' | 'entries'>) {
  const ends = counting(said).flatMap(({ record }) => record.until ?? [])
  return ends.sort((one, other) => one.earliest.localeCompare(other.earliest))[0] ?? null
}

export function partsWords(parts: string[]): string {
  return showList(parts.map((part) => choiceLabel('notice-part', part)))
}

/** A notice that was given: how, and what it shows. */
export function givenWords({ format, parts }: Pick<Disclosure, 'format' | 'parts'>): string {
  return t(format === 'paper' ? 'notice-given-on-paper' : 'notice-given-as-file', { parts: partsWords(parts) })
}

/** What a notice that was given shows and may show no longer. What holds something else since was agreed to as it stands there. */
export function noLonger({ parts }: Pick<Disclosure, 'parts'>, said: Pick<NoticeConsents, 'parts' | 'changed'>): string[] {
  return parts.filter((part) => !said.parts.includes(part) && !said.changed.includes(part))
}

/** An entry in one line: what they said, and when. */
export function noticeEntryWords({ record }: Pick<Stored<NoticeConsent>, 'record'>): string {
  const what = record.act === 'granted' ? t('notice-consent-granted', { parts: partsWords(record.parts) }) : t(`consent-act-${record.act}`)
  return record.on ? t('consent-on', { what, date: showDate(record.on) }) : what
}
