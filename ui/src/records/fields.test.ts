import { describe, expect, it } from 'vitest'
import { asked, inRows, isEmpty } from './fields'
import type { FieldSpec, Fields } from './kind'

const spec = (path: string, more: Partial<FieldSpec> = {}): FieldSpec => ({ path, control: 'text', ...more })

describe('the fields of a form', () => {
  it('stand two in a row where neighbours may, and never three', () => {
    const rows = inRows([spec('a', { half: true }), spec('b', { half: true }), spec('c', { half: true }), spec('d'), spec('e', { half: true })])
    expect(rows.map((row) => row.map(({ path }) => path))).toEqual([['a', 'b'], ['c'], ['d'], ['e']])
  })

  it('wait until they make sense, but never hide what is recorded', () => {
    const fields = [spec('done'), spec('outcome', { when: (record) => record.done !== null })]
    const shown = (record: Partial<Fields>) => asked(fields, { extra: {}, ...record } as Fields).map(({ path }) => path)
    expect(shown({ done: null, outcome: null })).toEqual(['done'])
    expect(shown({ done: {}, outcome: null })).toEqual(['done', 'outcome'])
    expect(shown({ done: null, outcome: 'it went well' })).toEqual(['done', 'outcome'])
  })

  it('are empty when nothing is recorded; no is something', () => {
    expect([null, undefined, '', false, [], {}].every(isEmpty)).toBe(true)
    expect([0, 'a', true, ['a'], { a: 1 }].some(isEmpty)).toBe(false)
  })
})
