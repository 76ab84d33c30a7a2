import { describe, expect, it } from 'vitest'
import { fieldName, personIn, plainPath, valueText } from './fields'

const ID = '0190a000-0000-7000-8000-000000000001'

describe('a change in the words of those who read it', () => {
  it('names a field by its path without the ids of entries', () => {
    expect(plainPath(`episodes.${ID}.close_reason`)).toBe('episodes.close_reason')
    expect(fieldName(`episodes.${ID}.close_reason`)).toBe('Reason for closing')
  })

  it('falls back to the collection, and never shows a path', () => {
    expect(fieldName(`names.${ID}.text`)).toBe('Name')
    expect(fieldName('something_new')).toBe('Other')
  })

  it('says a key of a list in words, by the kind of record it is in', () => {
    expect(valueText('risk', 'urgent')).toBe('Urgent')
    expect(valueText('kind', 'lawyer', 'note')).toBe('Lawyer')
    expect(valueText('kind', 'interview', 'news')).toBe('Interview')
  })

  it('leaves what is not recorded empty, and tells it from no', () => {
    expect(valueText('keeping.given', null)).toBe('')
    expect(valueText('keeping.given', false)).toBe('no')
  })

  it('knows whose entry of a household it is', () => {
    expect(personIn(`household.${ID}.relation`)).toBe(ID)
    expect(personIn(`names.${ID}.text`)).toBe(null)
  })
})
