import { describe, expect, it } from 'vitest'
import { Chosen } from './chosen.svelte'

describe('which record of a room is open', () => {
  it('has another form for another record, and the same one for the same', () => {
    const chosen = new Chosen<'hearing' | 'paper'>('hearing')
    const first = chosen.turn
    chosen.open('paper', 'a')
    expect(chosen.turn).not.toBe(first)
    const second = chosen.turn
    chosen.open('paper', 'a')
    expect(chosen.turn).toBe(second)
    expect([chosen.idOf('paper'), chosen.idOf('hearing')]).toEqual(['a', null])
  })

  it('waits for the record it is to show, but not for a new one', () => {
    const chosen = new Chosen<'hearing'>('hearing')
    chosen.open('hearing', 'a')
    expect(chosen.ready(null)).toBe(false)
    expect(chosen.ready({})).toBe(true)
    chosen.begin('hearing')
    expect(chosen.ready(null)).toBe(true)
  })

  it('keeps the form in which a new record was saved', () => {
    const chosen = new Chosen<'hearing'>('hearing')
    chosen.begin('hearing')
    const turn = chosen.turn
    chosen.saved('a')
    expect([chosen.turn, chosen.id, chosen.ready(null)]).toEqual([turn, 'a', true])
    chosen.begin('hearing')
    expect([chosen.id, chosen.begun]).toEqual([null, true])
  })
})
