import { describe, expect, it } from 'vitest'
import type { Calendar, DueLine } from '../bindings'
import { addDays, daysBetween } from '../forms/today'
import { pageOf, placed, turn, weekStart } from './calendar'

const line = (earliest: string, latest = earliest): DueLine => ({
  id: `${earliest}-${latest}`,
  kind: 'task',
  title: '',
  choice: null,
  what: 'task',
  weight: 'follow-up',
  part: null,
  date: { typed: '', calendar: 'gregorian', about: false, from: { year: 2026, month: null, day: null, season: null }, to: null, earliest, latest },
  days: 0,
  since: null,
  case: 'c',
  code: 'P-2026-0001',
  name: null,
  risk: null,
})

describe('a page of days', () => {
  it('begins its weeks on Monday, or on Saturday', () => {
    // 25 November 2026 is a Wednesday.
    expect(weekStart('2026-11-25', 'gregorian')).toBe('2026-11-23')
    expect(weekStart('2026-11-25', 'persian')).toBe('2026-11-21')
    expect(weekStart('2026-11-25', 'islamic')).toBe('2026-11-21')
    expect(weekStart('2026-11-23', 'gregorian')).toBe('2026-11-23')
    expect(weekStart('2026-11-21', 'persian')).toBe('2026-11-21')
  })

  it('is a Gregorian month with the days that fill its weeks', () => {
    const page = pageOf('month', '2026-11-25', 'gregorian')
    expect([page.from, page.until]).toEqual(['2026-10-26', '2026-12-06'])
    const inside = page.weeks.flat().filter((day) => day.inside)
    expect(inside.map((day) => day.number)).toEqual(Array.from({ length: 30 }, (_, index) => index + 1))
  })

  it('is a Persian month, which begins in the middle of a Gregorian one', () => {
    // 1 Azar 1405 is 22 November 2026, a Sunday.
    const page = pageOf('month', '2026-11-25', 'persian')
    const inside = page.weeks.flat().filter((day) => day.inside)
    expect(inside[0]).toMatchObject({ iso: '2026-11-22', number: 1 })
    expect(inside.at(-1)).toMatchObject({ iso: '2026-12-21', number: 30 })
    expect(page.from).toBe('2026-11-21')
    expect(page.weeks[0]?.[0]).toMatchObject({ number: 30, inside: false })
  })

  it('is whole weeks, never more than the core answers for, in every calendar', () => {
    for (const calendar of ['gregorian', 'persian', 'islamic'] as Calendar[]) {
      for (let day = '2023-12-01'; day < '2025-06-01'; day = addDays(day, 11)) {
        for (const mode of ['week', 'month'] as const) {
          const page = pageOf(mode, day, calendar)
          expect(page.weeks.every((week) => week.length === 7)).toBe(true)
          expect(daysBetween(page.from, page.until)).toBeLessThan(42)
          expect(page.weeks.flat().some((one) => one.iso === day && one.inside)).toBe(true)
        }
      }
    }
  })

  it('turns to the same day of the next month, or the last there is', () => {
    expect(turn('month', '2026-01-31', 1, 'gregorian')).toBe('2026-02-28')
    // 31 Shahrivar 1405 to 30 Mehr.
    expect(turn('month', '2026-09-22', 1, 'persian')).toBe('2026-10-22')
    expect(turn('week', '2026-11-25', -1, 'persian')).toBe('2026-11-18')
  })
})

describe('what stands on the days', () => {
  it('is on its day when the day is known, and on none when it is not', () => {
    const day = line('2026-11-25')
    const month = line('2026-11-01', '2026-11-30')
    const { days, vague } = placed([day, month])
    expect([...days.keys()]).toEqual(['2026-11-25'])
    expect(days.get('2026-11-25')).toEqual([day])
    expect(vague).toEqual([month])
  })
})
