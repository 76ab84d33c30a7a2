import { beforeEach, describe, expect, it } from 'vitest'
import type { Calendar, HonestDate, Point } from './bindings'
import { showAgo, showDate, showRange } from './dates.svelte'
import { preferences } from './preferences.svelte'

const point = (year: number, month: number | null = null, day: number | null = null): Point => ({
  year,
  month,
  day,
  season: null,
})

function date(calendar: Calendar, from: Point, earliest: string, latest: string, more: Partial<HonestDate> = {}): HonestDate {
  return { typed: '', calendar, about: false, from, to: null, earliest, latest, ...more }
}

/** Without the marks that keep the parts of a sentence apart in either direction. */
const plain = (text: string) => text.replace(/[\u2068\u2069]/g, '')
const shown = (given: HonestDate) => plain(showDate(given))

const aDay = date('persian', point(1399, 8, 5), '2020-10-26', '2020-10-26')
const aMonth = date('gregorian', point(2020, 10), '2020-10-01', '2020-10-31')
const aYear = date('persian', point(1366), '1986-03-21', '1989-03-20', { about: true })
const aSeason = date('persian', { ...point(1367), season: 'spring' }, '1988-03-21', '1988-06-21')
const aRange = date('persian', point(1366), '1987-03-21', '1990-03-20', { to: point(1368) })
const anIslamicYear = date('islamic', point(1442), '2020-08-20', '2021-08-08')

function choose(language: 'en' | 'fa', calendar: Calendar, digits: 'latin' | 'persian' | 'arabic') {
  preferences.value = { ...preferences.value, language, calendar, digits }
}

describe('a date in English', () => {
  beforeEach(() => choose('en', 'gregorian', 'latin'))

  it('shows a day in the calendar chosen', () => {
    expect(shown(aDay)).toBe('26 October 2020')
    choose('en', 'persian', 'latin')
    expect(shown(aDay)).toBe('5 Aban 1399')
  })

  it('leaves anything vaguer in its own calendar', () => {
    expect(shown(aYear)).toBe('about 1366')
    expect(shown(aSeason)).toBe('spring 1367')
    expect(shown(aRange)).toBe('1366 – 1368')
    choose('en', 'persian', 'latin')
    expect(shown(aMonth)).toBe('October 2020')
  })

  it('tells an Islamic year from a Persian one', () => {
    expect(shown(anIslamicYear)).toBe('1442 AH')
  })

  it('takes back the width that "about" adds before it shows a day', () => {
    expect(shown({ ...aDay, about: true, earliest: '2020-10-19', latest: '2020-11-02' })).toBe('about 26 October 2020')
  })

  it('shows what was typed while the core has not read it', () => {
    expect(shown({ ...aDay, typed: '5 maybe', earliest: '', latest: '' })).toBe('5 maybe')
  })

  it('says what a year can mean', () => {
    expect(plain(showRange(anIslamicYear, 'gregorian'))).toBe('20 August 2020 – 8 August 2021')
  })
})

describe('a date in Persian', () => {
  beforeEach(() => choose('fa', 'persian', 'persian'))

  it('has Persian digits, months and words', () => {
    expect(shown(aDay)).toBe('۵ آبان ۱۳۹۹')
    expect(shown(aYear)).toBe('حدود ۱۳۶۶')
    expect(shown(aRange)).toBe('۱۳۶۶ تا ۱۳۶۸')
    expect(shown(aSeason)).toBe('بهار ۱۳۶۷')
    expect(shown(aMonth)).toBe('اکتبر ۲۰۲۰')
    expect(shown(anIslamicYear)).toBe('۱۴۴۲ هجری قمری')
    expect(shown(date('persian', point(1399, 8), '2020-10-22', '2020-11-20'))).toBe('آبان ۱۳۹۹')
  })

  it('has the digits one chose, whatever the language', () => {
    choose('fa', 'gregorian', 'latin')
    expect(shown(aDay)).toBe('26 اکتبر 2020')
    choose('fa', 'islamic', 'arabic')
    expect(shown(aDay)).toBe('٩ ربیع‌الاول ١٤٤٢')
  })
})

describe('a moment', () => {
  it('is said coarsely', () => {
    choose('en', 'gregorian', 'latin')
    const now = Date.parse('2026-03-01T12:00:00Z')
    expect(showAgo('2026-03-01T11:59:50Z', now)).toBe('just now')
    expect(showAgo('2026-03-01T11:57:00Z', now)).toBe('3 minutes ago')
    expect(showAgo('2026-02-28T12:00:00Z', now)).toBe('yesterday')
  })
})
