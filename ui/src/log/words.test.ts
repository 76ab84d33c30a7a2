import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { has } from '../i18n.svelte'
import { partsWords, rightWords, routeTo, wayOf, whatWords } from './words'

const ID = '0190a000-0000-7000-8000-000000000001'

describe('a line of the log', () => {
  it('has words for every sheet of the core and everybody who can be told', () => {
    const bindings = readFileSync(new URL('../bindings.ts', import.meta.url), 'utf8')
    const sheets = [...(/type OnPaper = ([^;]+);/.exec(bindings)![1]!.matchAll(/"([a-z-]+)"/g))].map((found) => found[1]!)
    expect(sheets.length).toBeGreaterThan(3)
    for (const what of sheets) expect(whatWords({ what, rows: 1, format: 'paper' }), what).not.toContain('PAPER')
    expect(sheets.filter((what) => !has(`log-what-${what}`))).toEqual([])
    expect(['seeker', 'sought', 'public', 'volunteer', 'helped'].filter((to) => !has(`log-to-${to}`))).toEqual([])
  })

  it('says a table by what stands in it, and a letter as such', () => {
    expect(whatWords({ what: 'letter', rows: 1, format: 'paper' })).toBe('A letter to a side of a family search')
    expect(whatWords({ what: 'presentation', rows: 1, format: 'txt' })).toBe('A letter that introduces a volunteer')
    expect(whatWords({ what: 'hearing', rows: 3, format: 'xlsx' })).toContain('XLSX')
    expect(whatWords({ what: 'file', rows: 1, format: 'file' })).toBe('A copy of a file')
  })

  it('tells what was said from paper and from a file', () => {
    expect(wayOf({ what: 'question', format: '' })).toBe('said')
    expect(wayOf({ what: 'letter', format: 'paper' })).toBe('paper')
    expect(wayOf({ what: 'letter', format: 'txt' })).toBe('file')
  })

  it('says by whose consent, where one was needed', () => {
    expect(rightWords({ what: 'release', to: 'seeker' })).toBe('by the consent of both')
    expect(rightWords({ what: 'letter', to: 'sought' })).toBe('by the consent of both')
    expect(rightWords({ what: 'notice', to: 'public' })).toBe('by the consent of the seeker')
    // To ask the other side is to tell them that somebody looks; to ask the seeker tells of nobody.
    expect(rightWords({ what: 'question', to: 'sought' })).toBe('by the consent of the seeker')
    expect(rightWords({ what: 'question', to: 'seeker' })).toBe(null)
    expect(rightWords({ what: 'screen', to: null })).toBe(null)
  })

  it('says how much a letter repeats, and which parts a notice shows', () => {
    const plain = (words: string | null) => words?.replace(/[\u2068\u2069]/g, '')
    expect(plain(partsWords({ what: 'letter', parts: [ID] }))).toBe('repeats one thing that was told')
    expect(plain(partsWords({ what: 'notice', parts: ['names', 'photo'] }))).toBe('shows: Name and Photograph')
    expect(partsWords({ what: 'letter', parts: [] })).toBe(null)
    expect(partsWords({ what: 'question', parts: [] })).toBe(null)
  })

  it('leads to what it told of where there is a page for it', () => {
    expect(routeTo({ release: ID, about: ID, kind: 'pair', case: null })).toEqual({ name: 'belonging', kind: 'release', id: ID })
    expect(routeTo({ release: null, about: ID, kind: 'pair', case: null })).toEqual({ name: 'pair', id: ID })
    expect(routeTo({ release: null, about: ID, kind: 'case', case: null })).toEqual({ name: 'case', id: ID })
    // In which case a search is, the log does not say; and what was erased is nowhere.
    expect(routeTo({ release: null, about: ID, kind: 'family-search', case: ID })).toMatchObject({ name: 'case', id: ID, room: 'family' })
    expect(routeTo({ release: null, about: ID, kind: null, case: null })).toBe(null)
  })
})
