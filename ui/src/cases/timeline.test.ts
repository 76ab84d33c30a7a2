import { describe, expect, it } from 'vitest'
import type { HonestDate, Point } from '../bindings'
import { ahead, daysOfYear, kindsOf, TIMELINE_ROOMS, yearsBetween } from './timeline'

const nowhere: Point = { year: 2026, month: null, day: null, season: null }
const date = (earliest: string, latest = earliest): HonestDate => ({ typed: '', calendar: 'gregorian', about: false, from: nowhere, to: null, earliest, latest })
const entries = (...dates: HonestDate[]) => dates.map((one) => ({ date: one }))

describe('the timeline', () => {
  it('puts today after all that is wholly ahead', () => {
    const later = date('2026-12-01')
    const before = date('2026-11-01')
    expect(ahead(entries(later, before), '2026-11-22')).toBe(1)
    expect(ahead(entries(before), '2026-11-22')).toBe(0)
    expect(ahead(entries(later, later), '2026-11-22')).toBe(2)
    // A year that has begun is not ahead, although its last day is.
    expect(ahead(entries(date('2026-01-01', '2026-12-31'), before), '2026-11-22')).toBe(0)
  })

  it('knows a year’s days in each calendar', () => {
    expect(daysOfYear(2026, 'gregorian')).toEqual({ from: '2026-01-01', until: '2026-12-31' })
    expect(daysOfYear(1405, 'persian')).toEqual({ from: '2026-03-21', until: '2027-03-20' })
  })

  it('offers the years from the first entry to the last', () => {
    expect(yearsBetween(date('2024-05-01'), date('2026-01-01'), 'gregorian')).toEqual([2026, 2025, 2024])
    expect(yearsBetween(date('2026-03-01'), date('2026-03-25'), 'persian')).toEqual([1405, 1404])
  })

  it('finds every room something to show', () => {
    expect(kindsOf(null)).toEqual([])
    for (const room of TIMELINE_ROOMS) expect(kindsOf(room), room).not.toEqual([])
  })
})
