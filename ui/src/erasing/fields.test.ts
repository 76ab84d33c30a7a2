import { describe, expect, it } from 'vitest'
import type { FieldChange, Version } from '../bindings'
import { filledFields, goneFields } from './fields'

const [ONE, TWO] = ['01890a5d-ac96-774b-bcce-b302099a8057', '01890a5d-ac96-774b-bcce-b302099a8058']

function version(...changes: [string, unknown, unknown][]): Version {
  const told = changes.map(([field, before, after]): FieldChange => ({ field, before, after }))
  return { version: '', at: '2031-03-14T09:00:00Z', by: null, name: null, act: 'changed', changes: told, current: false }
}

describe('the fields that can be erased', () => {
  it('are those in which something stands', () => {
    const record = { remarks: 'seen in Norland', gender: null, languages: [], names: { one: { text: 'Lina' } }, channels: {} }
    expect(filledFields(record, 'person').map(({ value }) => value)).toEqual(['remarks', 'names'])
  })

  it('are the entries of such a field too, one by one', () => {
    const record = { names: { [ONE]: { text: 'Lina', kind: 'full' }, [TWO]: { text: 'x'.repeat(100), kind: 'full' } } }
    const [all, first, second] = filledFields(record, 'person')
    expect([all?.value, first?.value, second?.value]).toEqual(['names', `names.${ONE}`, `names.${TWO}`])
    expect(first?.label).toContain('Lina')
    expect(second?.label.length).toBeLessThan(90)
  })
})

describe('the fields that are empty now and stood in the history', () => {
  const paths = (record: object, ...versions: Version[]) => goneFields(record, versions, 'person').map(({ value }) => value)

  it('are offered, and said to be there no longer', () => {
    const versions = [version(['remarks', 'seen in Norland', null]), version(['remarks', null, 'seen in Norland'])]
    const [gone, ...others] = goneFields({ remarks: null, gender: null }, versions, 'person')
    expect(others).toEqual([])
    expect(gone?.value).toBe('remarks')
    expect(gone?.label).toContain('Remarks')
    expect(gone?.label).toContain('no longer')
    expect(gone?.label).not.toContain('Norland')
  })

  it('are not those in which something stands, though it was something else before', () => {
    expect(paths({ remarks: 'in Westmark' }, version(['remarks', 'seen in Norland', 'in Westmark']))).toEqual([])
    expect(paths({ birth_place: null }, version(['birth_place', null, null], ['remarks', '', null]))).toEqual([])
  })

  it('are entries that were taken out, known by what stood in them last', () => {
    const names = { [ONE]: { text: 'Lina', kind: 'full', language: null } }
    const out = version([`names.${TWO}.kind`, 'alias', null], [`names.${TWO}.text`, 'Mina', null])
    const before = version([`names.${TWO}.text`, 'Nina', 'Mina'])
    const [gone, ...others] = goneFields({ names }, [out, before], 'person')
    expect(others).toEqual([])
    expect(gone?.value).toBe(`names.${TWO}`)
    expect(gone?.label).toContain('Mina')
    expect(gone?.label).not.toContain('Nina')
  })

  it('are whole fields where nothing is left of them, and parts of an entry where the rest is', () => {
    expect(paths({ names: {} }, version([`names.${ONE}.text`, 'Lina', null], [`names.${TWO}.text`, 'Mina', null]))).toEqual(['names'])
    const names = { [ONE]: { text: 'Lina', kind: 'full', language: null } }
    expect(paths({ names }, version([`names.${ONE}.language`, 'ckb', null]))).toEqual([`names.${ONE}.language`])
  })

  it('are no parts that the core cannot name, nor what it keeps for itself', () => {
    const change = version(['languages.fa', 'fluent', null], ['marks', ['a'], []])
    expect(paths({ languages: { ckb: 'fluent' }, marks: [] }, change)).toEqual([])
    expect(paths({ languages: {}, marks: [] }, change)).toEqual(['languages'])
  })

  it('were perhaps written by two at once, neither of whom found what the other wrote', () => {
    expect(paths({ remarks: null }, version(['remarks', null, 'seen in Norland']))).toEqual(['remarks'])
  })
})
