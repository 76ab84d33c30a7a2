import { describe, expect, it } from 'vitest'
import type { HonestDate, RefugeOption, Stage, StageKind, Stored } from '../bindings'
import { dayDate } from '../forms/today'
import { application } from './kinds'
import { weighed } from './options'
import { likelyNext, stagesInOrder } from './stages'
import { dayBefore, readClock } from './times'

const stages = (...all: [StageKind, string | null][]): { stages: Record<string, Stage> } => ({
  stages: Object.fromEntries(all.map(([stage, day], index) => [`0190a000-0000-7000-8000-00000000000${index}`, { stage, on: day ? dayDate(day) : null, remarks: null }])),
})
const names = (all: Stage[]) => all.map(({ stage }) => stage)

describe('the stages of an application', () => {
  it('stand in the order of their days, whatever order they were entered in', () => {
    expect(names(stagesInOrder(stages(['interviewed', '2031-05-01'], ['lodged', '2031-01-10'])))).toEqual(['lodged', 'interviewed'])
  })

  it('keep the order of entry on one day, and one without a day stays where it was entered', () => {
    expect(names(stagesInOrder(stages(['lodged', '2031-01-10'], ['registered', null], ['interview-set', '2031-01-10'])))).toEqual(['lodged', 'registered', 'interview-set'])
  })

  it('offer first what usually comes next', () => {
    expect(likelyNext(stages())).toContain('lodged')
    expect(likelyNext(stages(['lodged', '2031-01-10'], ['refused', '2031-02-10']))[0]).toBe('appealed')
    expect(likelyNext(stages(['final', '2031-01-10']))).toEqual(['reopened'])
  })

  it('give the application its line', () => {
    const record = { ...application.empty(''), ...stages(['withdrawn', '2031-01-10']) }
    expect(application.line(record).over).toBe(true)
  })
})

describe('a time of day', () => {
  it('is read as people write it, in any digits', () => {
    expect(readClock('9:30')).toBe('09:30:00')
    expect(readClock('۹:۳۰')).toBe('09:30:00')
    expect(readClock('14.15')).toBe('14:15:00')
    expect(readClock('8')).toBe('08:00:00')
  })

  it('is refused when there is none such', () => {
    for (const typed of ['', '24:00', '9:75', 'noon', '9:30:00', '-1']) expect(readClock(typed), typed).toBe(null)
  })
})

describe('a deadline counted back from a hearing', () => {
  it('is counted from the first day the hearing can be, over leap days and new years', () => {
    expect(dayBefore({ kind: 'at', date: dayDate('2032-03-01'), time: '09:00:00' }, 1)).toBe('2032-02-29')
    const window: HonestDate = { ...dayDate('2032-01-10'), latest: '2032-01-31' }
    expect(dayBefore({ kind: 'window', date: window }, 21)).toBe('2031-12-20')
  })

  it('has no day while the hearing has none', () => {
    expect(dayBefore({ kind: 'not-set' }, 21)).toBe(null)
  })
})

describe('options weighed against each other', () => {
  const option = (id: string, preference: number | null, dropped: string | null = null) =>
    ({ id, record: { preference, dropped: dropped && dayDate(dropped) } }) as unknown as Stored<RefugeOption>

  it('stand in the order the person wants, those without a rank after, and dropped ones not at all', () => {
    const shown = weighed([option('a', null), option('b', 2), option('c', 1), option('d', 1, '2031-01-01')])
    expect(shown.map(({ id }) => id)).toEqual(['c', 'b', 'a'])
  })
})
