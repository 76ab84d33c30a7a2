import { describe, expect, it } from 'vitest'
import type { MemberWithKey } from '../bindings'
import { isLastCoordinator } from './members'

const somebody = (person: string, more: Partial<MemberWithKey>): MemberWithKey => ({
  person,
  name: person,
  role: 'caseworker',
  since: null,
  label: null,
  key_file: false,
  has_key: true,
  me: false,
  ...more,
})

describe('the last coordinator', () => {
  const lina = somebody('lina', { role: 'coordinator' })
  it('is the one whom no other with a key stands beside', () => {
    expect(isLastCoordinator(lina, [lina, somebody('zef', {})])).toBe(true)
    expect(isLastCoordinator(lina, [lina, somebody('zef', { role: 'coordinator', has_key: false })])).toBe(true)
    expect(isLastCoordinator(lina, [lina, somebody('zef', { role: 'coordinator' })])).toBe(false)
  })
  it('is no caseworker', () => expect(isLastCoordinator(somebody('zef', {}), [lina])).toBe(false))
})
