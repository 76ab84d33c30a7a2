// What may be told now and what may not, and why: the core's answer, sorted for saying it in words. Nothing is decided here.
import type { ConsentState, Disclosure, PairView, ReleaseRecord, Scope, Side, SideView, Stored, ToldElsewhere } from '../bindings'

/** From the lowest rung. */
export const SCOPES: readonly Scope[] = ['alive', 'message', 'contact-details', 'whereabouts', 'meeting']
export const SIDES: readonly Side[] = ['seeker', 'sought']

export function otherSide(side: Side): Side {
  return side === 'seeker' ? 'sought' : 'seeker'
}

/** What keeps a rung from being told. */
export type Reason = { why: 'barred' | 'not-verified' | 'other' } | { why: Exclude<ConsentState['state'], 'granted'> | 'less'; side: Side }

export interface Told {
  may: Scope[]
  /** Neighbouring rungs that the same keeps back, said together. */
  not: { scopes: Scope[]; reasons: Reason[] }[]
}

type Standing = Pick<PairView, 'ladder'> & { seeker: Pick<SideView, 'consent'>; sought: Pick<SideView, 'consent'> }

/** How far somebody has agreed, today; null where they have not. */
export function agreed(consent: ConsentState): Scope | null {
  return consent.state === 'granted' ? consent.scope : null
}

export function reaches(consent: ConsentState, scope: Scope): boolean {
  const far = agreed(consent)
  return far !== null && SCOPES.indexOf(far) >= SCOPES.indexOf(scope)
}

/** Why a rung may not be told. What stands in the way of the pair as a whole is said alone: nobody may be asked before it is settled. */
export function reasonsOf(scope: Scope, view: Standing): Reason[] {
  const why = view.ladder.find((rung) => rung.scope === scope)?.why_not
  if (!why) return []
  if (why === 'barred' || why === 'not-verified') return [{ why }]
  const lacking = SIDES.filter((side) => !reaches(view[side].consent, scope)).map((side): Reason => {
    const { state } = view[side].consent
    return { why: state === 'granted' ? 'less' : state, side }
  })
  return lacking.length > 0 ? lacking : [{ why: 'other' }]
}

export function toldNow(view: Standing): Told {
  const told: Told = { may: [], not: [] }
  for (const { scope, why_not } of view.ladder) {
    if (why_not === null) {
      told.may.push(scope)
      continue
    }
    const reasons = reasonsOf(scope, view)
    const last = told.not.at(-1)
    if (last && JSON.stringify(last.reasons) === JSON.stringify(reasons)) last.scopes.push(scope)
    else told.not.push({ scopes: [scope], reasons })
  }
  return told
}

export interface CallBack {
  /** What was said, each with the letters that repeat it. */
  releases: { release: Stored<ReleaseRecord>; letters: Disclosure[] }[]
  /** When whoever is looked for was asked, which told them that somebody looks; null where that may stay. */
  asked: Disclosure | null
  /** Other pairs of the two: each says on its own page what of it is to be called back. */
  elsewhere: ToldElsewhere[]
}

/** Letters that went out, of those that the log tells of. */
export function lettersOf(told: Disclosure[]): Disclosure[] {
  return told.filter(({ what, delivered }) => what === 'letter' && delivered)
}

/** What was told of somebody who no longer agrees to that much, or who must not be told of: to be called back. */
export function toCallBack(view: Pick<PairView, 'releases' | 'elsewhere' | 'told' | 'screening'> & Standing): CallBack {
  const barred = view.screening.some((bar) => !bar.cleared)
  // What merely ran out was rightly told, and nobody took it back.
  const stands = (consent: ConsentState, scope: Scope) => consent.state === 'expired' || reaches(consent, scope)
  const letters = lettersOf(view.told)
  const { state } = view.seeker.consent
  return {
    releases: view.releases
      .filter(({ record }) => barred || !stands(view[otherSide(record.to)].consent, record.scope))
      .map((release) => ({ release, letters: letters.filter(({ parts }) => parts.includes(release.id)) })),
    asked: barred || state === 'declined' || state === 'withdrawn' ? (view.told.find(({ what, to }) => what === 'question' && to === 'sought') ?? null) : null,
    // In a pair of a search the other way round the sides are the other ones: it is enough that one of the two no longer agrees.
    elsewhere: view.elsewhere.filter(({ releases, recalled }) => !recalled && releases.some(({ record }) => barred || SIDES.some((side) => !stands(view[side].consent, record.scope)))),
  }
}

export function isEmpty({ releases, asked, elsewhere }: CallBack): boolean {
  return releases.length === 0 && asked === null && elsewhere.length === 0
}

export type Step =
  | { key: 'clear' | 'decide' | 'tell' | 'afterwards' | 'over' }
  | { key: 'ask' | 'await' | 'said-no' | 'taken-back'; side: Side }

/** What comes next on the way: one thing, so that nobody has to work it out. */
export function nextStep(view: Pick<PairView, 'pair' | 'screening' | 'releases'> & Standing): Step {
  const { decision } = view.pair.record
  if (decision === 'rejected' || decision === 'blocked' || decision === 'closed') return { key: 'over' }
  if (view.screening.some((bar) => !bar.cleared)) return { key: 'clear' }
  if (decision === 'possible') return { key: 'decide' }
  // The seeker first: to ask the other is to tell them that somebody looks.
  for (const side of SIDES) {
    const { state } = view[side].consent
    if (state === 'not-asked' || state === 'expired') return { key: 'ask', side }
    if (state === 'asked') return { key: 'await', side }
    if (state !== 'granted') return { key: state === 'withdrawn' ? 'taken-back' : 'said-no', side }
  }
  return { key: view.releases.length === 0 ? 'tell' : 'afterwards' }
}
