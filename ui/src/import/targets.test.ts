import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { ImportLooked } from '../bindings'
import { byLine, DATES, firstMapping, IGNORE, mappedTwice, MANY, namesSomebody, TARGETS } from './targets'

const ALL: string[] = Object.values(TARGETS).flat()

const looked = (kept: ImportLooked['kept'], ...columns: [heading: string, guess: string | null][]): ImportLooked => ({
  sheets: [],
  sheet: null,
  rows: 1,
  kept,
  columns: columns.map(([heading, guess]) => ({ heading, guess, samples: [] })),
})

describe('what a column can become', () => {
  it('is what the core takes, and as often', () => {
    const field = readFileSync(new URL('../../../src-tauri/core/src/import/field.rs', import.meta.url), 'utf8')
    const core = [...field.matchAll(/^ {4}(one|many)\("([a-z_]+)"/gm)]
    expect(core.map((found) => found[2]).sort()).toEqual([...ALL].sort())
    expect(core.filter((found) => found[1] === 'many').map((found) => found[2]).sort()).toEqual([...MANY].sort())
    expect(DATES.filter((key) => !ALL.includes(key))).toEqual([])
  })
})

describe('the first mapping', () => {
  it('is what was understood', () => {
    expect(firstMapping(looked(null, ['Name', 'name'], ['Shoe size', null]), ALL)).toEqual({ Name: 'name', 'Shoe size': IGNORE })
  })

  it('is the one of the last time, where there was one', () => {
    expect(firstMapping(looked({ Name: 'alias' }, ['Name', 'name'], ['Note', 'note']), ALL)).toEqual({ Name: 'alias', Note: IGNORE })
  })

  it('forgets a field that the team has given up', () => {
    expect(firstMapping(looked({ Shoe: 'person.gone' }, ['Shoe', null]), ALL)).toEqual({ Shoe: IGNORE })
  })
})

describe('a mapping', () => {
  it('may not make one thing of two columns, unless there can be several', () => {
    expect(mappedTwice({ a: 'birth', b: 'birth', c: 'phone', d: 'phone', e: IGNORE, f: IGNORE })).toEqual(['birth'])
  })

  it('must say whose case it is', () => {
    expect(namesSomebody({ a: 'birth' })).toBe(false)
    expect(namesSomebody({ a: 'birth', b: 'family' })).toBe(true)
  })
})

describe('the faults of rows', () => {
  it('stand together by row', () => {
    const fault = (line: number, column: string) => ({ source: 'list.csv', line, column, reason: 'nobody' })
    const rows = byLine([fault(2, 'a'), fault(2, 'b'), fault(9, 'a')])
    expect(rows.map(({ line, faults }) => [line, faults.length])).toEqual([[2, 2], [9, 1]])
  })
})
