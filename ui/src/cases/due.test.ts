import { beforeEach, describe, expect, it } from 'vitest'
import type { DueLine, HonestDate, Point } from '../bindings'
import { has } from '../i18n.svelte'
import { preferences } from '../preferences.svelte'
import { called } from '../record/called'
import { isPressing, lineTitle, paperWords, pressOf, whatWords, whenWords } from './due'

const TODAY = '2026-11-22'
const plain = (text: string) => text.replace(/[\u2068\u2069]/g, '')

function date(earliest: string, latest = earliest): HonestDate {
  const [year, month, day] = earliest.split('-').map(Number) as [number, number, number]
  const from: Point = { year, month, day: earliest === latest ? day : null, season: null }
  return { typed: '', calendar: 'gregorian', about: false, from, to: null, earliest, latest }
}

const when = (earliest: string, latest?: string) => plain(whenWords(date(earliest, latest), TODAY))

describe('when something is due', () => {
  beforeEach(() => (preferences.value = { ...preferences.value, language: 'en', calendar: 'gregorian', digits: 'latin' }))

  it('is said in days while it is near', () => {
    expect(when('2026-11-19')).toBe('3 days late')
    expect(when('2026-11-22')).toBe('today')
    expect(when('2026-11-23')).toBe('tomorrow')
    expect(when('2026-11-27')).toBe('in 5 days')
    expect(when('2027-01-10')).toBe('10 January 2027')
  })

  it('promises no day that is not known', () => {
    expect(when('2026-11-01', '2026-11-30')).toBe('any day now: November 2026')
    expect(when('2026-12-01', '2026-12-31')).toBe('some time: December 2026')
    expect(when('2026-10-01', '2026-10-31')).toBe('22 days late')
  })

  it('is late only when every day it can mean is past', () => {
    expect(pressOf(date('2026-10-01', '2026-11-22'), TODAY)).toBe('now')
    expect(pressOf(date('2026-10-01', '2026-11-21'), TODAY)).toBe('late')
  })

  it('says of a paper when to begin and when it ends', () => {
    const paper = (since: string | null, expires: string) => paperWords({ since, date: date(expires) }, TODAY).map(plain)
    expect(paper('2026-11-01', '2026-12-31')).toEqual(['renew now', 'expires 31 December 2026'])
    expect(paper('2027-01-31', '2027-03-31')).toEqual(['renew from 31 January 2027', 'expires 31 March 2027'])
    expect(paper(null, '2026-11-01')).toEqual(['expired 1 November 2026'])
  })

  it('is in Persian too', () => {
    preferences.value = { ...preferences.value, language: 'fa', calendar: 'persian', digits: 'persian' }
    expect(when('2026-11-19')).toBe('۳ روز دیر شده')
    expect(when('2026-11-27')).toBe('۵ روز دیگر')
  })
})

describe('what is due', () => {
  const line = (more: Partial<DueLine>) => ({ kind: 'task', weight: 'follow-up', what: 'task', title: '', choice: null, ...more }) as DueLine

  it('has the lists’ own words where the key is of a list', () => {
    preferences.value = { ...preferences.value, language: 'en' }
    expect(whatWords(line({ kind: 'follow-up', what: 'visit', choice: { list: 'follow-up-kind', key: 'visit' } }))).toBe('Visit')
    expect(whatWords(line({ kind: 'follow-up', what: 'other' }))).toBe('Follow-up')
    expect(whatWords(line({ kind: 'hearing', weight: 'hearing', what: 'hearing' }))).toBe('Hearing')
  })

  it('is called by what it is where it has no title', () => {
    const choice = { list: 'paper-kind', key: 'passport' }
    const paper = line({ kind: 'paper', weight: 'paper', what: 'passport', choice })
    expect([lineTitle(paper), whatWords(paper)]).toEqual(['Passport', 'Passport'])
    const hearing = line({ kind: 'hearing', weight: 'hearing', what: 'hearing', choice: { list: 'hearing-kind', key: 'interview' } })
    expect([lineTitle(hearing), whatWords(hearing)]).toEqual(['Interview', 'Hearing'])
    expect(plain(called({ title: '', choice }))).toBe('Passport')
    expect(plain(called({ title: 'District Court', choice: hearing.choice }))).toBe('Interview · District Court')
    expect(plain(called({ title: 'Translate the letter', choice: null }))).toBe('Translate the letter')
  })

  it('is called by its title, but a case by what is due and not by its code', () => {
    expect(lineTitle(line({ title: 'Call the landlord' }))).toBe('Call the landlord')
    expect(lineTitle(line({ kind: 'case', weight: 'consent', what: 'consent-to-keep', title: 'P-2026-0001' }))).toBe('Consent to keep the record')
  })

  it('presses when it is late, for today, or to be begun', () => {
    expect(isPressing({ date: date('2026-12-31'), since: '2026-11-01' }, TODAY)).toBe(true)
    expect(isPressing({ date: date('2026-12-31'), since: null }, TODAY)).toBe(false)
  })
})

describe('every key of the core', () => {
  // As `due` and `dated` of the records give them; stages of applications are keys too.
  const DUE =
    'hearing deadline situation-ends accommodation-ends consent-to-keep other paper-step task try-again next-session referral-answer goal goal-step ' +
    'vetting-ends check-ends agreement-ends match-ends consent-ends notice-ends call-back how-it-went'
  const DATED =
    'opened opened-again closed consent-to-keep note follow-up follow-up-done task task-done contact not-reached situation situation-ends ' +
    'option-chosen option-dropped preparing lodged registered interview-set interviewed granted refused appealed withdrawn lapsed reopened ' +
    'final hearing hearing-held hearing-cancelled deadline deadline-kept deadline-cancelled moved-in moved-out incident paper-issued ' +
    'paper-expires paper-replaced paper-step session referral-made referral-answered referral-ended goal-set goal-reached goal-dropped ' +
    'goal-step assessment file agreement-signed vetting-ends match-begins match-ends match-ended hours'

  it('has its words in both languages', () => {
    for (const language of ['en', 'fa'] as const) {
      preferences.value = { ...preferences.value, language }
      expect(DUE.split(' ').filter((key) => !has(`due-${key}`))).toEqual([])
      expect(DATED.split(' ').filter((key) => !has(`dated-${key}`))).toEqual([])
    }
  })
})
