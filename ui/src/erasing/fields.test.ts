import { describe, expect, it } from 'vitest'
import { filledFields } from './fields'

describe('the fields that can be erased', () => {
  it('are those in which something stands', () => {
    const record = { remarks: 'seen in Norland', gender: null, languages: [], names: { one: { text: 'Lina' } }, channels: {} }
    expect(filledFields(record, 'person').map(({ value }) => value)).toEqual(['remarks', 'names'])
  })

  it('are the entries of such a field too, one by one', () => {
    const [one, two] = ['01890a5d-ac96-774b-bcce-b302099a8057', '01890a5d-ac96-774b-bcce-b302099a8058']
    const record = { names: { [one]: { text: 'Lina', kind: 'full' }, [two]: { text: 'x'.repeat(100), kind: 'full' } } }
    const [all, first, second] = filledFields(record, 'person')
    expect([all?.value, first?.value, second?.value]).toEqual(['names', `names.${one}`, `names.${two}`])
    expect(first?.label).toContain('Lina')
    expect(second?.label.length).toBeLessThan(90)
  })
})
