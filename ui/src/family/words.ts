// Consent and the ladder in words. What is said here is for the team; what a side is told comes word for word from the core.
import type { ConsentState, Disclosure, PairState, PairView, PersonBrief, Scope, SealedMessage, Side, Stored, Consent, WhyNot } from '../bindings'
import { choiceLabel } from '../choices.svelte'
import { inRow } from '../forms/in-row'
import { has, showDate, showInstant, showList, t } from '../i18n.svelte'
import { nameIn } from '../people/naming'
import type { Reason, Step, Told } from './ladder'
import type { Relation } from './tree'

export type Names = Record<Side, string>

export function nameOfBrief(person: PersonBrief | null): string {
  return person?.name || t('person-unnamed')
}

export function namesOf(view: Pick<PairView, 'seeker' | 'sought'>): Names {
  return { seeker: nameOfBrief(view.seeker.person), sought: nameOfBrief(view.sought.person) }
}

/** What the seeker calls the one they look for. */
export function soughtName(search: { names: Parameters<typeof nameIn>[0] }): string {
  return nameIn(search.names) || t('person-unnamed')
}

export function scopeWords(scope: Scope): string {
  return choiceLabel('scope', scope)
}

export function consentWords(consent: ConsentState): string {
  return consent.state === 'granted' ? t('consent-state-granted', { scope: scopeWords(consent.scope) }) : t(`consent-state-${consent.state}`)
}

/** How a state is painted: a no and a yes taken back are to be respected, not mended. */
export function consentTone(consent: ConsentState): 'neutral' | 'accent' | 'warn' | 'danger' {
  const tones = { 'not-asked': 'neutral', asked: 'warn', granted: 'accent', declined: 'danger', withdrawn: 'danger', expired: 'warn' } as const
  return tones[consent.state]
}

export function pairTone(state: PairState): 'neutral' | 'accent' | 'warn' | 'danger' {
  if (state === 'blocked') return 'danger'
  return state === 'possible' || state === 'rejected' || state === 'closed' ? 'neutral' : 'accent'
}

export function reasonWords(reason: Reason, names: Names): string {
  return t(`ladder-why-${reason.why}`, 'side' in reason ? { name: names[reason.side] } : undefined)
}

const whats = (scopes: Scope[]) => showList(scopes.map((scope) => t(`ladder-what-${scope}`)))

/** "May be told now: …. Not: …, because …", a sentence each. */
export function toldWords(told: Told, names: Names): string[] {
  const [first] = told.not
  if (told.may.length === 0 && told.not.length === 1 && first) return [t('ladder-nothing-why', { why: showList(first.reasons.map((reason) => reasonWords(reason, names))) })]
  return [
    told.may.length > 0 ? t('ladder-may', { what: whats(told.may) }) : t('ladder-nothing'),
    ...told.not.map(({ scopes, reasons }) => t('ladder-not', { what: whats(scopes), why: showList(reasons.map((reason) => reasonWords(reason, names))) })),
  ]
}

export function stepWords(step: Step, names: Names): string {
  return t(`next-${step.key}`, 'side' in step ? { name: names[step.side] } : undefined)
}

/** Why a side may not be asked now. */
export function askNotWords(why: WhyNot, side: Side, names: Names): string {
  // To the seeker a pair need not be verified, only not over.
  if (why === 'not-verified') return t(`ask-not-not-verified-${side}`, { name: names[side] })
  return t(`ask-not-${why}`, why === 'seeker' || why === 'sought' ? { name: names[why] } : undefined)
}

/** A letter that went out: to whom, how and when. */
export function letterWords({ to, format, at }: Pick<Disclosure, 'to' | 'format' | 'at'>, names: Names): string {
  const name = to === 'seeker' || to === 'sought' ? names[to] : ''
  return t(format === 'paper' ? 'letter-on-paper' : 'letter-as-file', { name, time: showInstant(at.at) })
}

/** An entry of the ledger in one line: what they did, and when. */
export function entryWords({ record }: Pick<Stored<Consent>, 'record'>): string {
  const what = record.act === 'granted' && record.scope ? t('consent-act-granted-to', { scope: scopeWords(record.scope) }) : t(`consent-act-${record.act}`)
  return record.on ? t('consent-on', { what, date: showDate(record.on) }) : what
}

/** An entry's end, how it was said and by whom it was written down: of a consent, and of one to a notice. */
export function entryDetails({ record, created }: Pick<Stored<Pick<Consent, 'until' | 'how'>>, 'record' | 'created'>): string {
  return inRow([
    record.until && t('consent-until-day', { date: showDate(record.until) }),
    record.how && choiceLabel('consent-how', record.how),
    writtenBy(created),
  ])
}

export function writtenBy(created: SealedMessage['created']): string {
  return t('consent-written', { name: created.name ?? t('frame-not-recorded'), time: showInstant(created.at) })
}

/** When a message was given, or else written down. */
export function givenOn({ on, created }: Pick<SealedMessage, 'on' | 'created'>): string {
  return on ? showDate(on) : showInstant(created.at)
}

/** What somebody is to the one in the middle. */
export function relationWords(relation: Relation, nameById: (id: string) => string): string {
  switch (relation.by) {
    case 'self':
      return t('tree-self')
    case 'tie':
      return choiceLabel('kinship', relation.kinship)
    case 'far':
      return t('tree-far')
    default:
      return t(`tree-${relation.by}`, { kinship: choiceLabel('kinship', relation.kinship), name: nameById(relation.via) })
  }
}

/** A life as it was told, where it says more than that nobody asked. */
export function lifeWords(life: string | null): string {
  return life && has(`choice-life-${life}`) ? choiceLabel('life', life) : ''
}
