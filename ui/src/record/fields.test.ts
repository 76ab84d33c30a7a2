import { describe, expect, it } from 'vitest'
import { fieldName, isTold, personIn, plainPath, valueText } from './fields'

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
    expect(valueText('risk', 'urgent', 'case')).toBe('Urgent')
    expect(valueText('kind', 'lawyer', 'note')).toBe('Lawyer')
    expect(valueText('kind', 'interview', 'news')).toBe('Interview')
    expect(valueText(`stages.${ID}.stage`, 'interview-set', 'application')).toBe('Interview set')
  })

  it('leaves what is not recorded empty, and tells it from no', () => {
    expect(valueText('keeping.given', null)).toBe('')
    expect(valueText('keeping.given', false)).toBe('no')
  })

  it('says what is inside a time, a deadline and an added field', () => {
    expect(valueText('time.kind', 'window', 'hearing')).toBe('Some time within')
    expect(valueText('time.time', '09:30:00', 'hearing')).toBe('09:30')
    expect(valueText('due.kind', 'before', 'deadline')).toBe('Counted back from a hearing')
    expect(valueText(`extra.${ID}.value`, 'a letter', 'hearing')).toBe('a letter')
    expect(valueText(`extra.${ID}`, { type: 'number', value: 42 }, 'hearing')).toBe('42')
    expect(isTold(`extra.${ID}.type`)).toBe(false)
    expect(isTold(`extra.${ID}.value`)).toBe(true)
  })

  it('leaves out what the core keeps for itself', () => {
    expect(['marks', 'no_danger', 'no_danger_because'].filter(isTold)).toEqual(['no_danger_because'])
  })

  it('knows whose entry of a household it is', () => {
    expect(personIn(`household.${ID}.relation`)).toBe(ID)
    expect(personIn(`names.${ID}.text`)).toBe(null)
  })
})
