import { describe, expect, it } from 'vitest'
import type { HonestDate, NoticeConsent, Stored } from '../bindings'
import { mayChange } from './messages'
import { counting, noLonger, noticeEntryWords, shownUntil, whyNothing } from './notice'

const day = (earliest: string): HonestDate => ({ typed: earliest, calendar: 'gregorian', about: false, earliest, latest: earliest }) as HonestDate

function entry(id: string, record: Partial<NoticeConsent>): Stored<NoticeConsent> {
  return { id, record: { act: 'granted', parts: ['names'], until: null, on: null, how: null, words: null, evidence: null, supersedes: [], ...record } } as Stored<NoticeConsent>
}

const yes = entry('yes', { until: day('2031-05-01') })
const no = entry('no', { act: 'declined', parts: [] })
const back = entry('back', { act: 'withdrawn', parts: [], supersedes: ['yes'] })

describe('what a seeker said of a notice', () => {
  it('counts where the core says so', () => {
    expect(counting({ standing: ['back'], entries: [yes, back] })).toEqual([back])
  })

  it('says why nothing may be shown, the end of the search before all', () => {
    const why = (entries: Stored<NoticeConsent>[], over = false, parts: string[] = [], standing = entries.map(({ id }) => id), changed: string[] = []) =>
      whyNothing({ parts, changed, standing, entries }, over, '2031-06-01')
    expect(why([])).toBe('never')
    expect(why([no])).toBe('declined')
    expect(why([yes, back], false, [], ['back'])).toBe('withdrawn')
    // Said by whoever looked before.
    expect(why([no], false, [], [])).toBe('never')
    expect(why([yes])).toBe('expired')
    expect(why([entry('one', {}), entry('two', { parts: ['birth'] })])).toBe('other')
    expect(why([entry('one', {})], false, ['names'])).toBe(null)
    expect(why([entry('one', {})], false, [], ['one'], ['names'])).toBe('changed')
    expect(why([entry('one', {})], false, ['names'], ['one'], ['photo'])).toBe(null)
    expect(why([entry('one', {})], true, ['names'])).toBe('over')
  })

  it('ends with the first of the answers that count', () => {
    expect(shownUntil({ standing: ['yes', 'later'], entries: [yes, entry('later', { until: day('2031-09-01') })] })?.earliest).toBe('2031-05-01')
    expect(shownUntil({ standing: ['new'], entries: [yes, entry('new', {})] })).toBe(null)
  })

  it('tells of a notice that hangs somewhere what may no longer be shown, but not what has only changed', () => {
    const given = { parts: ['names', 'photo', 'birth'] }
    expect(noLonger(given, { parts: ['names'], changed: ['photo'] })).toEqual(['birth'])
    expect(noLonger(given, { parts: ['names', 'photo', 'birth'], changed: [] })).toEqual([])
  })

  it('is said in one line', () => {
    expect(noticeEntryWords(yes).replace(/[\u2068\u2069]/g, '')).toBe('Agreed: Name')
    expect(noticeEntryWords(back)).toBe('Took it back')
  })
})

describe('a message of one side', () => {
  const opened = {} as never

  it('is changed only by whoever wrote it down, and not once it was handed over', () => {
    expect(mayChange({ own: true, handed_over: false, opened })).toBe(true)
    expect(mayChange({ own: true, handed_over: true, opened })).toBe(false)
    expect(mayChange({ own: false, handed_over: true, opened })).toBe(false)
    expect(mayChange({ own: false, handed_over: false, opened: null })).toBe(false)
  })
})
