import { describe, expect, it } from 'vitest'
import type { Bar, ConsentState, Disclosure, HonestDate, PairView, ReleaseRecord, Scope, Side, Stored, ToCallBack, WhyNot } from '../bindings'
import { isEmpty, nextStep, reasonsOf, SCOPES, toCallBack, toldNow, waiting } from './ladder'

const granted = (scope: Scope): ConsentState => ({ state: 'granted', scope })
const never: ConsentState = { state: 'not-asked' }

/** A pair as the core would show it: the rule in three lines, over what both said. */
function pair(seeker: ConsentState, sought: ConsentState, more: { barred?: boolean; verified?: boolean; releases?: { to: Side; scope: Scope }[]; told?: Partial<Disclosure>[]; elsewhere?: ToCallBack[]; call_back?: ToCallBack[] } = {}): PairView {
  const rank = (consent: ConsentState) => (consent.state === 'granted' ? SCOPES.indexOf(consent.scope) : -1)
  const why = (scope: Scope): WhyNot | null => {
    if (more.barred) return 'barred'
    if (more.verified === false) return 'not-verified'
    if (rank(seeker) < SCOPES.indexOf(scope)) return 'seeker'
    return rank(sought) < SCOPES.indexOf(scope) ? 'sought' : null
  }
  const bar: Bar = { side: 'sought', kind: 'names-them', whose: null, says: 'my mother', key: null, cleared: false }
  return {
    pair: { record: { decision: more.verified === false ? 'possible' : 'verified' } },
    seeker: { consent: seeker },
    sought: { consent: sought },
    ladder: SCOPES.map((scope) => ({ scope, why_not: why(scope) })),
    screening: more.barred ? [bar] : [],
    releases: (more.releases ?? []).map((record, index) => ({ id: `release-${index}`, record }) as Stored<ReleaseRecord>),
    told: (more.told ?? []).map((row) => ({ delivered: true, parts: [], ...row })),
    elsewhere: more.elsewhere ? [{ pair: 'other', releases: [], call_back: more.elsewhere }] : [],
    call_back: more.call_back ?? [],
  } as unknown as PairView
}

describe('what may be told now', () => {
  it('is what both agreed to, and of the rest each says who keeps it back and how', () => {
    const told = toldNow(pair(granted('meeting'), granted('message')))
    expect(told.may).toEqual(['alive', 'message'])
    expect(told.not).toEqual([{ scopes: ['contact-details', 'whereabouts', 'meeting'], reasons: [{ why: 'less', side: 'sought' }] }])
  })

  it('names both sides where both keep it back', () => {
    const told = toldNow(pair(granted('message'), granted('whereabouts')))
    expect(told.not).toEqual([
      { scopes: ['contact-details', 'whereabouts'], reasons: [{ why: 'less', side: 'seeker' }] },
      { scopes: ['meeting'], reasons: [{ why: 'less', side: 'seeker' }, { why: 'less', side: 'sought' }] },
    ])
  })

  it('is nothing while something stands in the way of the pair as a whole, and that alone is said', () => {
    for (const [more, why] of [[{ barred: true }, 'barred'], [{ verified: false }, 'not-verified']] as const) {
      const told = toldNow(pair(granted('meeting'), never, more))
      expect(told).toEqual({ may: [], not: [{ scopes: [...SCOPES], reasons: [{ why }] }] })
    }
  })

  it('tells no from not yet, and a yes that ran out from one that was taken back', () => {
    for (const state of ['not-asked', 'asked', 'declined', 'withdrawn', 'expired'] as const) {
      expect(reasonsOf('alive', pair(granted('meeting'), { state }))).toEqual([{ why: state, side: 'sought' }])
    }
  })

  it('keeps a rung back that the core keeps back for a reason unknown here', () => {
    const view = pair(granted('meeting'), granted('meeting'))
    view.ladder[0] = { scope: 'alive', why_not: 'condition' }
    expect(toldNow(view).not).toEqual([{ scopes: ['alive'], reasons: [{ why: 'other' }] }])
  })
})

describe('what was told and is to be called back', () => {
  const releases: { to: Side; scope: Scope }[] = [{ to: 'seeker', scope: 'alive' }, { to: 'seeker', scope: 'message' }, { to: 'sought', scope: 'alive' }]
  const day = { typed: '2031-03-15' } as HonestDate
  const called = (told: string, done: HonestDate | null = null): ToCallBack => ({ told, of: 'sought', done })
  const view = (call_back: ToCallBack[], more = {}) => pair(granted('meeting'), { state: 'withdrawn' }, { releases, call_back, ...more })

  it('is what the core says, apart from what was called back', () => {
    const found = view([called('release-0', day), called('release-1')])
    expect(toCallBack(found).releases.map(({ release }) => release.id)).toEqual(['release-1'])
    expect(toCallBack(found, true).releases.map(({ release, done }) => [release.id, done])).toEqual([['release-0', day]])
    expect(waiting(found.call_back)).toEqual(['release-1'])
    expect([isEmpty(toCallBack(view([]))), isEmpty(toCallBack(view([]), true))]).toEqual([true, true])
  })

  it('names with each telling the letters that repeat it, but not one whose file was never finished', () => {
    const told: Partial<Disclosure>[] = [
      { id: 'paper', what: 'letter', to: 'seeker', parts: ['release-0', 'release-1'] },
      { id: 'unfinished', what: 'letter', to: 'seeker', parts: ['release-0'], delivered: false },
      { id: 'file', what: 'letter', to: 'seeker', parts: ['release-0'] },
      { id: 'said', what: 'release', to: 'seeker' },
    ]
    const { releases: found } = toCallBack(view([called('release-0'), called('release-1')], { told }))
    expect(found.map(({ letters }) => letters.map(({ id }) => id))).toEqual([['paper', 'file'], ['paper']])
  })

  it('is also the question that told the other that somebody looks', () => {
    const told: Partial<Disclosure>[] = [{ id: 'hers', what: 'question', to: 'seeker' }, { id: 'his', what: 'question', to: 'sought' }]
    const found = toCallBack(view([called('his')], { told }))
    expect([found.asked?.question.id, isEmpty(found)]).toEqual(['his', false])
    expect(toCallBack(view([called('his', day)], { told }), true).asked?.done).toBe(day)
  })

  it('leads to other pairs of the two in which something waits', () => {
    const elsewhere = (call_back: ToCallBack[]) => toCallBack(view([], { elsewhere: call_back })).elsewhere.map((one) => one.pair)
    expect(elsewhere([called('there')])).toEqual(['other'])
    expect(elsewhere([called('there', day)])).toEqual([])
  })
})

describe('the next step', () => {
  it('asks the seeker before the one who is looked for', () => {
    expect(nextStep(pair(never, never))).toEqual({ key: 'ask', side: 'seeker' })
    expect(nextStep(pair(granted('message'), never))).toEqual({ key: 'ask', side: 'sought' })
    expect(nextStep(pair(granted('message'), { state: 'asked' }))).toEqual({ key: 'await', side: 'sought' })
  })

  it('is the screening, then the decision, before anybody is asked', () => {
    expect(nextStep(pair(never, never, { barred: true, verified: false }))).toEqual({ key: 'clear' })
    expect(nextStep(pair(never, never, { verified: false }))).toEqual({ key: 'decide' })
  })

  it('presses nobody who said no or took it back', () => {
    expect(nextStep(pair(granted('message'), { state: 'declined' }))).toEqual({ key: 'said-no', side: 'sought' })
    expect(nextStep(pair(granted('message'), { state: 'withdrawn' }))).toEqual({ key: 'taken-back', side: 'sought' })
  })

  it('is telling once both agreed, and then looking after them', () => {
    expect(nextStep(pair(granted('alive'), granted('alive')))).toEqual({ key: 'tell' })
    expect(nextStep(pair(granted('alive'), granted('alive'), { releases: [{ to: 'seeker', scope: 'alive' }] }))).toEqual({ key: 'afterwards' })
  })
})
