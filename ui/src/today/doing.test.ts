import { describe, expect, it } from 'vitest'
import { has } from '../i18n.svelte'
import { routeOf } from '../frame/hits'
import { deedOf } from './doing'

const ID = '0190a000-0000-7000-8000-000000000001'

describe('what a line of Today can have done', () => {
  it('is asking, calling back or hearing how it went where the line leads to the two of them', () => {
    expect(deedOf({ kind: 'consent', what: 'consent-ends' })).toBe('ask-again')
    expect(deedOf({ kind: 'consent', what: 'call-back' })).toBe('call-back')
    expect(deedOf({ kind: 'pair', what: 'how-it-went' })).toBe('how-it-went')
    expect(routeOf({ kind: 'consent', id: ID, case: null })).toEqual({ name: 'belonging', kind: 'consent', id: ID })
    expect(routeOf({ kind: 'pair', id: ID, case: null })).toEqual({ name: 'pair', id: ID })
    expect(['call-back', 'how-it-went'].filter((deed) => !has(`today-${deed}`) || !has(`today-${deed}-of`))).toEqual([])
  })

  it('is nothing for what only its record can settle', () => {
    expect(deedOf({ kind: 'paper', what: 'passport' })).toBe(null)
  })
})
