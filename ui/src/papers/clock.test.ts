import { describe, expect, it } from 'vitest'
import type { DueLine, Paper, PaperRule, Stored } from '../bindings'
import { dayDate } from '../forms/today'
import { paperClocks, ruleFor } from './clock'
import { paper as kind } from './kinds'

const TODAY = '2031-06-01'
const HER = '0190a000-0000-7000-8000-0000000000aa'
const SON = '0190a000-0000-7000-8000-0000000000bb'

function paper(id: string, expires: string | null, more: Partial<Paper> = {}): Stored<Paper> {
  return { id, record: { ...(kind.empty('') as unknown as Paper), kind: 'passport', expires: expires ? dayDate(expires) : null, ...more } } as Stored<Paper>
}
const since = (id: string, day: string) => ({ id, weight: 'paper', since: day }) as DueLine

describe('the paper clock', () => {
  it('counts what runs, the soonest first, and says how pressing it is', () => {
    const papers = [paper('later', '2032-06-01'), paper('over', '2031-05-01'), paper('renew', '2031-07-01')]
    const [clock] = paperClocks(papers, [since('later', '2032-01-01'), since('renew', '2031-05-20')], HER, TODAY)
    expect(clock?.ticks.map(({ id, state }) => [id, state])).toEqual([
      ['over', 'over'],
      ['renew', 'renew'],
      ['later', 'later'],
    ])
  })

  it('leaves out what is lost, replaced, or has no day', () => {
    const papers = [paper('a', '2031-07-01', { state: 'lost' }), paper('b', '2031-07-01', { replaced: dayDate('2031-05-01') }), paper('c', null)]
    expect(paperClocks(papers, [], HER, TODAY)).toEqual([])
  })

  it('keeps each person apart, and the person helped is one whether written or not', () => {
    const clocks = paperClocks([paper('a', '2031-07-01', { person: SON }), paper('b', '2031-08-01', { person: HER }), paper('c', '2031-09-01')], [], HER, TODAY)
    expect(clocks.map(({ person, ticks }) => [person, ticks.length])).toEqual([
      [null, 2],
      [SON, 1],
    ])
  })
})

describe('what is usual for a paper', () => {
  const rule = (id: string, country: string | null, lead_days: number | null) => ({ id, record: { kind: 'passport', country, lead_days } as PaperRule }) as Stored<PaperRule>
  const leads = (one: PaperRule) => one.lead_days !== null

  it('is the rule of its country before that of all, and the newest of several', () => {
    const rules = [rule('1', null, 90), rule('2', 'Norland', 30), rule('3', null, 120)]
    expect(ruleFor(rules, 'passport', 'Norland', leads)?.id).toBe('2')
    expect(ruleFor(rules, 'passport', 'Westria', leads)?.id).toBe('3')
    expect(ruleFor(rules, 'national-id', null, leads)).toBe(null)
  })
})
