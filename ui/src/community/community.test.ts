import { describe, expect, it } from 'vitest'
import type { Conflict, HonestDate, PersonBrief, VolunteerRow } from '../bindings'
import { given, inHours, matchState, worst } from './match'
import { spanOf } from './span'
import { firstView, isFound, spoken } from './volunteers'
import { conflictWords, durationWords, reasonWords, standsAlways } from './words'

const TODAY = '2031-03-15'
/** What Fluent sets around what is put into a sentence says nothing here. */
const plain = (text: string) => text.replace(/[\u2066-\u2069\u200f]/g, '')

function date(earliest: string, latest = earliest): HonestDate {
  return { typed: earliest, calendar: 'gregorian', about: false, from: { year: 2031, month: null, day: null, season: null }, to: null, earliest, latest }
}

describe('where a match stands', () => {
  const match = (until: HonestDate, from: HonestDate | null = null, ended: HonestDate | null = null) => matchState({ until, from, ended }, TODAY)

  it('holds on its last day, and not on the one after', () => {
    expect(match(date('2031-03-15'))).toBe('on')
    expect(match(date('2031-03-14'))).toBe('over')
  })

  it('gives the volunteer less where a day is vague', () => {
    expect(match(date('2031-03-01', '2031-03-31'))).toBe('over')
    expect(match(date('2031-05-01'), date('2031-03-01', '2031-03-31'))).toBe('ahead')
  })

  it('is over from the day it was ended', () => {
    expect(match(date('2031-05-01'), null, date('2031-03-15'))).toBe('over')
    expect(match(date('2031-05-01'), null, date('2031-03-16'))).toBe('on')
  })
})

describe('what is given for a time', () => {
  it('ends soon a month before its last day', () => {
    expect(given('holds', date('2031-04-14'), TODAY)).toBe('soon')
    expect(given('holds', date('2031-04-15'), TODAY)).toBe('holds')
    expect(given('holds', null, TODAY)).toBe('holds')
  })

  it('is what the core says once it has ended or was never given', () => {
    expect(given('ended', date('2031-01-01'), TODAY)).toBe('ended')
    expect(given('not-given', null, TODAY)).toBe('none')
  })
})

it('of several profiles the one that allows least counts', () => {
  const [one, two] = [{ vetting: 'holds' as const }, { vetting: 'ended' as const }]
  expect(worst([one, two], 'vetting')).toBe(two)
  expect(worst([one], 'vetting')).toBe(one)
})

describe('how long', () => {
  it('is said in hours and minutes', () => {
    expect(inHours(135)).toEqual({ hours: 2, minutes: 15 })
    expect(plain(durationWords(45))).toBe('45 min')
    expect(plain(durationWords(60))).toBe('1 hour')
    expect(plain(durationWords(135))).toBe('2 h 15 min')
  })

  it('is counted over days up to today', () => {
    expect(spanOf('all', TODAY)).toEqual({})
    expect(spanOf('month', TODAY)).toEqual({ from: '2031-02-14', until: TODAY })
  })
})

describe('the list of volunteers', () => {
  const brief = (name: string): PersonBrief => ({ id: name, name, other_names: [], birth: null, gender: null, roles: [], trashed: false })
  const row = (more: Partial<VolunteerRow>, profile: object = {}): VolunteerRow =>
    ({
      id: 'x', person: brief('Ana Berg'), languages: { sq: 'fluent', en: 'none' }, vetting: 'holds', agreement: 'holds', placements: [], over: [], minutes: 0, missing: [],
      profile: { record: { skills: ['interpreting'], services: ['legal'], place: 'Harbour', when_free: null, vetted_until: date('2032-01-01'), agreement_until: null, ...profile } },
      ...more,
    }) as unknown as VolunteerRow
  const found = (view: Partial<ReturnType<typeof firstView>>, one = row({})) => isFound(one, { ...firstView(), ...view }, TODAY)

  it('is narrowed by what they can do, what they help with, and a name or a place', () => {
    expect([found({ need: 'skill:interpreting' }), found({ need: 'skill:legal' }), found({ need: 'service:legal' })]).toEqual([true, false, true])
    expect([found({ text: 'berg harb' }), found({ text: 'mill' })]).toEqual([true, false])
  })

  it('takes a language that somebody does not speak for none of theirs', () => {
    expect([found({ language: 'sq' }), found({ language: 'en' }), found({ language: 'fa' })]).toEqual([true, false, false])
    expect(spoken([row({})])).toEqual(['sq'])
  })

  it('knows who may help, for whom something ends soon, and who may not', () => {
    expect([found({ standing: 'may-help' }), found({ standing: 'not-yet' }), found({ standing: 'soon' })]).toEqual([true, false, false])
    expect(found({ standing: 'soon' }, row({}, { vetted_until: date('2031-03-20') }))).toBe(true)
    expect(found({ standing: 'not-yet' }, row({ agreement: 'not-given' }))).toBe(true)
  })
})

describe('in words', () => {
  it('says why somebody fits', () => {
    expect(plain(reasonWords({ field: 'need', how: 'agrees', says: ['interpreting', 'medical'] }))).toBe('Interpreting and Medical care')
    expect(plain(reasonWords({ field: 'load', how: 'partly', says: ['1'] }))).toBe('1 match already')
    expect(plain(reasonWords({ field: 'place', how: 'differs', says: [] }))).toBe('somewhere else')
  })

  it('says whose list it is that stands in the way', () => {
    const conflict = (id: string, kind: Conflict['kind']): Conflict => ({
      kind, with: { id, name: 'Drita', other_names: [], birth: null, gender: null, roles: [], trashed: false }, through: null, says: null, key: null, settled: false,
    })
    expect(plain(conflictWords(conflict('d', 'names-them'), 'v', 'Ana'))).toBe('Drita has said that Ana must learn nothing.')
    expect(plain(conflictWords(conflict('v', 'names-them'), 'v', 'Ana'))).toBe('Ana has said that somebody of this case must learn nothing.')
    expect(plain(conflictWords(conflict('d', 'kept-apart'), 'v', 'Ana'))).toBe('A family search keeps Ana and Drita apart.')
    expect(standsAlways(conflict('d', 'names-their-household'))).toBe(true)
    expect(standsAlways(conflict('d', 'kept-apart'))).toBe(true)
    expect(standsAlways(conflict('d', 'looks-for'))).toBe(false)
    expect(standsAlways(conflict('d', 'danger'))).toBe(false)
  })
})
