// What may be told now and what may not, and why: the core's answer, sorted for saying it in words. Nothing is decided here.
import type { ConsentState, PairView, ReleaseRecord, Scope, Side, SideView, Stored } from '../bindings'

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

/** What was told of somebody who no longer agrees to that much, or who must not be told of: to be called back. */
export function toCallBack(view: Pick<PairView, 'releases' | 'screening'> & Standing): Stored<ReleaseRecord>[] {
  const barred = view.screening.some((bar) => !bar.cleared)
  // What merely ran out was rightly told, and nobody took it back.
  const stands = (consent: ConsentState, scope: Scope) => consent.state === 'expired' || reaches(consent, scope)
  return view.releases.filter(({ record }) => barred || !stands(view[otherSide(record.to)].consent, record.scope))
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
