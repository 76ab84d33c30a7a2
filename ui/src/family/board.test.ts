import { describe, expect, it } from 'vitest'
import type { BoardPair, BoardRow, ConsentState, PairState } from '../bindings'
import { byStage, farthest, isFound, stageOf } from './board'

const never: ConsentState = { state: 'not-asked' }

function pair(state: PairState, { barred = false, sought = never, to_call_back = false } = {}): BoardPair {
  return { id: state, state, barred, to_call_back, seeker: never, sought, person: { name: 'Zef Hale' } } as unknown as BoardPair
}

function row(pairs: BoardPair[], closed = false): BoardRow {
  const names = { a: { text: 'Zef Gjoni', kind: 'full', language: null }, b: { text: 'زف', kind: 'alias', language: null } }
  return { search: { record: { closed: closed ? {} : null, names } }, seeker: { name: 'Drita', other_names: [] }, code: 'P-2031-0007', pairs } as unknown as BoardRow
}

describe('where a search stands', () => {
  it('is where the farthest of its pairs stands, and a rejected one loses no other', () => {
    expect(stageOf(row([pair('rejected'), pair('possible'), pair('released')]))).toBe('released')
    expect(farthest([pair('rejected'), pair('possible')])?.state).toBe('possible')
  })

  it('is looking while nobody is believed to be the one', () => {
    expect(stageOf(row([]))).toBe('looking')
    expect(stageOf(row([pair('rejected')]))).toBe('looking')
  })

  it('says first that something stands in the way', () => {
    expect(stageOf(row([pair('verified', { barred: true })]))).toBe('barred')
    expect(byStage([row([]), row([pair('verified', { barred: true })])]).map(({ stage }) => stage)).toEqual(['barred', 'looking'])
  })

  it('asks nobody again who said no, and calls back what was told of whoever took it back', () => {
    for (const sought of [{ state: 'declined' }, { state: 'withdrawn' }] as const) {
      expect(stageOf(row([pair('verified', { sought })]))).toBe('said-no')
      expect(stageOf(row([pair('released', { sought, to_call_back: true })]))).toBe('call-back')
      expect(stageOf(row([pair('released', { sought })]))).toBe('said-no')
      expect(stageOf(row([pair('in-contact', { sought, to_call_back: true, barred: true })]))).toBe('barred')
    }
    // They asked to stop: ended, and still to be called back until somebody has written that it was.
    expect(stageOf(row([pair('closed', { to_call_back: true })]))).toBe('call-back')
    expect(stageOf(row([pair('closed', { to_call_back: true })], true))).toBe('call-back')
    expect(stageOf(row([pair('released', { sought: { state: 'expired' } })]))).toBe('released')
  })

  it('is over when it was closed, and when its only pair was', () => {
    expect(stageOf(row([pair('met')], true))).toBe('closed')
    expect(stageOf(row([pair('closed')]))).toBe('closed')
    expect(stageOf(row([pair('blocked'), pair('rejected')]))).toBe('blocked')
  })
})

describe('finding in the board', () => {
  it('looks at both names and the code, word by word', () => {
    for (const text of ['', 'gjoni drita', 'ZEF', '0007', 'زف', 'hale']) expect(isFound(row([pair('possible')]), text), text).toBe(true)
    expect(isFound(row([]), 'hale')).toBe(false)
  })
})
