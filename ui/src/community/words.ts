// The community in words: how somebody's vetting stands, what a match is at, why somebody fits, and what stands in the way.
import type { Conflict, Id, Placement, Standing, SuggestReason, Volunteer } from '../bindings'
import { choiceLabel } from '../choices.svelte'
import { languageName } from '../forms/options'
import { showDate, showList, showNumber, t } from '../i18n.svelte'
import { given, inHours, matchState, type Given } from './match'

export type Tone = 'neutral' | 'accent' | 'warn' | 'danger'

const TONES: Record<Given, Tone> = { holds: 'accent', soon: 'warn', ended: 'danger', none: 'neutral' }

export interface Told {
  words: string
  tone: Tone
}

export function vettingWords(profile: Volunteer, standing: Standing): Told {
  const state = given(standing, profile.vetted_until)
  return { words: t(`vetting-${state}`, { date: showDate(profile.vetted_until) }), tone: TONES[state] }
}

export function agreementWords(profile: Volunteer, standing: Standing): Told {
  const state = given(standing, profile.agreement_until)
  const open = state === 'holds' && !profile.agreement_until
  const date = open ? profile.agreement_signed : profile.agreement_until
  return { words: t(open ? 'agreement-signed' : `agreement-${state}`, { date: showDate(date) }), tone: TONES[state] }
}

/** "1 hour 30 minutes". */
export function durationWords(all: number): string {
  const { hours, minutes } = inHours(all)
  if (hours === 0) return t('duration-minutes', { minutes })
  return minutes === 0 ? t('duration-hours', { hours }) : t('duration-both', { hours, minutes: showNumber(minutes) })
}

export function purposeWords(purpose: string | null): string {
  return purpose ? choiceLabel('placement-purpose', purpose) : t('search-kind-placement')
}

/** What a match is at: "since 3 May, until 1 August". */
export function matchWords(match: Pick<Placement, 'from' | 'until' | 'ended'>): string {
  const { from, until, ended } = match
  switch (matchState(match)) {
    case 'ahead':
      return t('match-ahead', { from: showDate(from), until: showDate(until) })
    case 'on':
      return t('match-on', { until: showDate(until) })
    case 'over':
      return t(ended ? 'match-ended-early' : 'match-over', { date: showDate(ended ?? until) })
  }
}

/** Why somebody fits or does not, in a few words. */
export function reasonWords({ field, how, says }: SuggestReason): string {
  const words = showList(says.map((one) => saidWords(field, one)))
  if (field === 'load') return t('fit-load', { count: Number(says[0] ?? 0) })
  return t(`fit-${field}-${how}`, { what: words })
}

function saidWords(field: SuggestReason['field'], key: string): string {
  if (field === 'language') return languageName(key)
  if (field !== 'need') return key
  const skill = choiceLabel('skill', key)
  return skill === key ? choiceLabel('service', key) : skill
}

/** What stands between somebody and a case. The list, or the flag, can be the volunteer's own. */
export function conflictWords(conflict: Conflict, volunteer: Id, name: string): string {
  const theirs = conflict.with?.id === volunteer
  const other = conflict.with?.name || t('person-unnamed')
  switch (conflict.kind) {
    case 'names-them':
    case 'names-their-household':
    case 'may-mean-them':
      return theirs ? t(`conflict-own-${conflict.kind}`, { name }) : t(`conflict-${conflict.kind}`, { name: other, volunteer: name })
    case 'same-family':
      return conflict.through ? t('conflict-same-family-through', { volunteer: name, name: other, through: conflict.through.name || t('person-unnamed') }) : t('conflict-same-family', { volunteer: name, name: other })
    case 'kept-apart':
    case 'looks-for':
      return t(`conflict-${conflict.kind}`, { volunteer: name, name: other })
    case 'same-organisation':
      return t('conflict-same-organisation', { volunteer: name, name: other })
    case 'same-person':
      return t('conflict-same-person', { volunteer: name })
    case 'danger':
      return t('conflict-danger', { name: theirs ? name : other })
  }
}

/** Whether nobody's word can settle it. */
export function standsAlways({ kind }: Pick<Conflict, 'kind'>): boolean {
  return kind === 'names-them' || kind === 'names-their-household' || kind === 'kept-apart'
}
