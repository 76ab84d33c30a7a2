// What may be told now and what may not, and why: the core's answer, sorted for saying it in words. Nothing is decided here.
import type { ConsentState, Disclosure, HonestDate, Id, PairView, ReleaseRecord, Scope, Side, SideView, Stored, ToCallBack, ToldElsewhere } from '../bindings'

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
  releases: { release: Stored<ReleaseRecord>; letters: Disclosure[]; done: HonestDate | null }[]
  /** When whoever is looked for was asked, which told them that somebody looks; null where that may stay. */
  asked: { question: Disclosure; done: HonestDate | null } | null
  /** Other pairs of the two: each says on its own page what of it is to be called back. */
  elsewhere: ToldElsewhere[]
}

/** Letters that went out, of those that the log tells of. */
export function lettersOf(told: Disclosure[]): Disclosure[] {
  return told.filter(({ what, delivered }) => what === 'letter' && delivered)
}

/** What was told of somebody who no longer agrees to it, or who must not be told of: what waits to be called back; or, `done`, what was. */
export function toCallBack(view: Pick<PairView, 'releases' | 'elsewhere' | 'told' | 'call_back'>, done = false): CallBack {
  const letters = lettersOf(view.told)
  const of = view.call_back.filter((told) => (told.done !== null) === done)
  const found = (id: Id) => of.find(({ told }) => told === id)
  const question = view.told.find(({ id, what }) => what === 'question' && found(id))
  return {
    releases: view.releases
      .filter(({ id }) => found(id))
      .map((release) => ({ release, letters: letters.filter(({ parts }) => parts.includes(release.id)), done: found(release.id)?.done ?? null })),
    asked: question ? { question, done: found(question.id)?.done ?? null } : null,
    elsewhere: done ? [] : view.elsewhere.filter(({ call_back }) => waiting(call_back).length > 0),
  }
}

/** What waits, by its id. */
export function waiting(told: ToCallBack[]): Id[] {
  return told.filter(({ done }) => done === null).map((one) => one.told)
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
