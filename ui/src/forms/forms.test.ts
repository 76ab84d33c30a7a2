import { describe, expect, it } from 'vitest'
import { inRow } from './in-row'
import { newId } from './new-id'
import { countryName } from './options'
import { addDays, todayDate, todayIso } from './today'
import { unplaced } from './unplaced'

describe('the parts that every form shares', () => {
  it('names a country by its code, and leaves somebody’s own words', () => {
    expect(['al', 'IQ', 'stateless', 'Norland', 'zz9', 'ایران'].map(countryName)).toEqual(['Albania', 'Iraq', 'stateless', 'Norland', 'zz9', 'ایران'])
  })

  it('gives entries ids of version 7, in the order of their birth', async () => {
    const first = newId()
    await new Promise((done) => setTimeout(done, 3))
    const second = newId()
    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(first < second).toBe(true)
  })

  it('knows today by the clock of this place, not of Greenwich', () => {
    expect(todayIso(new Date(2031, 2, 14, 23, 59))).toBe('2031-03-14')
    expect(todayIso(new Date(2031, 2, 14, 0, 1))).toBe('2031-03-14')
  })

  it('counts days over the end of February and of a summer time', () => {
    expect(addDays('2032-02-28', 2)).toBe('2032-03-01')
    expect(addDays('2031-03-29', 3)).toBe('2031-04-01')
  })

  it('fills a date field with a day that is exactly today', () => {
    const today = todayDate()
    expect(today.earliest).toBe(todayIso())
    expect(today.latest).toBe(today.earliest)
  })

  it('keeps words of two scripts apart in a row', () => {
    expect(inRow(['Ehsan', null, '', 'احسان'])).toBe('\u2068Ehsan\u2069 · \u2068احسان\u2069')
  })

  it('says above a form only what no field of it can say', () => {
    const fault = (path: string) => ({ code: 'invalid' as const, fields: [{ path, code: 'required' }] })
    expect(unplaced(fault('closed'), ['closed'])).toBe('')
    expect(unplaced(fault('protection.recipients[0]'), ['protection'])).toBe('')
    expect(unplaced(fault('id'), ['closed'])).not.toBe('')
    expect(unplaced({ code: 'locked' }, ['closed'])).not.toBe('')
  })
})
