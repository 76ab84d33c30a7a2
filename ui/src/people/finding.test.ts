import { expect, it, vi } from 'vitest'
import type { PersonBrief } from '../bindings'
import { findPeople } from './naming'

const brief = (id: string, name: string): PersonBrief => ({ id, name, other_names: [], birth: null, gender: null, roles: [], trashed: false })

// Somebody on file for every name asked for, and one who stands in the tree too.
vi.mock('../api', () => ({
  onAnswered: () => undefined,
  call: () => Promise.resolve({ rows: [brief('mira', 'Mira Gjoni'), brief('stranger', 'Mira Hale')], total: 2 }),
}))

it('offers those most likely meant first, once each, and then anybody on file', async () => {
  const family = [brief('zef', 'Zef Gjoni'), brief('mira', 'Mira Gjoni')]
  const ids = async (text: string) => (await findPeople(text, undefined, family)).map(({ id }) => id)
  expect(await ids('')).toEqual(['zef', 'mira', 'stranger'])
  expect(await ids('mira')).toEqual(['mira', 'stranger'])
})
