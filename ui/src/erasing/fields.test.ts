import { describe, expect, it } from 'vitest'
import { filledFields } from './fields'

describe('the fields that can be erased', () => {
  it('are those in which something stands', () => {
    const record = { remarks: 'seen in Norland', gender: null, languages: [], names: { one: { text: 'Lina' } }, channels: {} }
    expect(filledFields(record, 'person').map(({ value }) => value)).toEqual(['remarks', 'names'])
  })
})
