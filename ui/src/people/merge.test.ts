import { describe, expect, it } from 'vitest'
import type { HonestDate, Person } from '../bindings'
import { mergeLines } from './merge'
import { emptyPerson } from './naming'

const year = (typed: string): HonestDate => ({
  typed, calendar: 'gregorian', about: false, from: { year: Number(typed), month: null, day: null, season: null }, to: null, earliest: `${typed}-01-01`, latest: `${typed}-12-31`,
})
const person = (name: string, more: Partial<Person> = {}): Person => ({ ...emptyPerson(name), ...more })
const fates = (stays: Person, goes: Person) => Object.fromEntries(mergeLines(stays, goes).map(({ field, fate }) => [field, fate]))

describe('two records of one person', () => {
  it('keep what both hold', () => {
    const found = fates(
      person('Drita', { languages: { sq: 'native' }, roles: ['helped'] }),
      person('Drita G.', { languages: { it: 'some' }, roles: ['relative'], safety_flags: ['danger-to-others'] }),
    )
    expect(found).toEqual({ names: 'both', languages: 'both', roles: 'both', safety_flags: 'filled' })
  })

  it('keep of two values that cannot both stand that of the record that stays', () => {
    expect(fates(person('Drita', { birth: year('1958') }), person('Drita', { birth: year('1960') })).birth).toBe('kept')
    expect(fates(person('Drita'), person('Drita', { birth: year('1960') })).birth).toBe('filled')
    expect(fates(person('Drita', { birth: year('1958') }), person('Drita')).birth).toBe('unchanged')
    expect(fates(person('Drita', { photo: 'one' }), person('Drita', { photo: 'other' })).photo).toBe('kept')
    expect(fates(person('Drita', { photo: 'one' }), person('Drita', { photo: 'one' })).photo).toBe('same')
  })

  it('show nothing of what neither holds, and name whoever must learn nothing', () => {
    const silence = { [crypto.randomUUID()]: { who: 'the gatekeeper', person: 'p', reason: null } }
    const lines = mergeLines(person('Drita'), person('Drita', { do_not_disclose: silence }))
    expect(lines.map(({ field }) => field)).toEqual(['names', 'roles', 'do_not_disclose'])
    expect(lines[2]?.goes).toEqual([{ words: expect.stringContaining('the gatekeeper') as string, person: 'p' }])
    expect(lines[0]?.fate).toBe('same')
  })
})
