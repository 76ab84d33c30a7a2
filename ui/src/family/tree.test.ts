import { describe, expect, it } from 'vitest'
import type { Relative, Stored, Tie, Tree } from '../bindings'
import { nextTo, picture, relationOf, WIDTH } from './tree'

const relative = (id: string, generation: number, steps: number, kinship: string | null = null) =>
  ({ person: { id, name: id }, generation, steps, kinship, cases: 0 }) as unknown as Relative
const tie = (person: string, other: string, kinship: string) => ({ id: `${person}-${other}`, record: { person, other, kinship } }) as unknown as Stored<Tie>

/** A mother with two sons and a sister; the elder son is married; the sister's friend. */
const tree: Tree = {
  people: [
    relative('mother', 0, 0), relative('zef', 1, 1, 'son'), relative('ana', 0, 1, 'sister'), relative('lum', 1, 1, 'son'),
    relative('mina', 1, 2), relative('grandmother', -1, 1, 'mother'), relative('friend', 0, 2), relative('uncle', -1, 2),
  ],
  ties: [
    tie('mother', 'zef', 'son'), tie('mother', 'lum', 'son'), tie('mother', 'ana', 'sister'), tie('zef', 'mina', 'wife'),
    tie('mother', 'grandmother', 'mother'), tie('friend', 'ana', 'friend'), tie('ana', 'uncle', 'mothers-brother'),
  ],
  others: [],
  more: false,
}

describe('a family as a picture', () => {
  const drawn = picture(tree)

  it('has a row for each generation, and nobody stands on anybody', () => {
    const rows = new Map(drawn.places.map(({ relative, row }) => [relative.person.id, row]))
    expect([rows.get('grandmother'), rows.get('mother'), rows.get('zef')]).toEqual([0, 1, 2])
    for (const one of drawn.places) {
      for (const other of drawn.places) if (one !== other && one.row === other.row) expect(Math.abs(one.x - other.x)).toBeGreaterThan(WIDTH)
    }
    for (const { x } of drawn.places) expect(x >= 0 && x + WIDTH <= drawn.width).toBe(true)
  })

  it('sets those who are tied side by side', () => {
    const column = (id: string) => drawn.places.find(({ relative }) => relative.person.id === id)!.column
    expect(Math.abs(column('zef') - column('mina'))).toBe(1)
    expect(Math.abs(column('mother') - column('ana'))).toBe(1)
    expect(Math.abs(column('ana') - column('friend'))).toBe(1)
  })

  it('draws each tie once, and knows friends from kin', () => {
    expect(drawn.lines.map(({ id }) => id).sort()).toEqual(tree.ties.map(({ id }) => id).sort())
    expect(drawn.lines.filter(({ friend }) => friend).map(({ id }) => id)).toEqual(['friend-ana'])
    for (const { path } of drawn.lines) expect(path).not.toContain('NaN')
  })

  it('draws one who is alone', () => {
    const alone = picture({ people: [relative('mother', 0, 0)], ties: [], others: [], more: false })
    expect(alone).toMatchObject({ width: WIDTH, lines: [] })
  })

  it('can be walked through', () => {
    expect(nextTo(drawn, 'mother', 'up')).not.toBe(null)
    expect(['zef', 'lum', 'mina']).toContain(nextTo(drawn, 'mother', 'down'))
    expect(nextTo(drawn, 'grandmother', 'up')).toBe(null)
  })
})

describe('what somebody is to the one in the middle', () => {
  const of = (id: string) => relationOf(tree.people.find(({ person }) => person.id === id)!, tree)

  it('is said by one tie, or through somebody nearer, as it was told', () => {
    expect(of('mother')).toEqual({ by: 'self' })
    expect(of('zef')).toEqual({ by: 'tie', kinship: 'son' })
    expect(of('mina')).toEqual({ by: 'of', kinship: 'wife', via: 'zef' })
    expect(of('friend')).toEqual({ by: 'whose', kinship: 'friend', via: 'ana' })
    expect(relationOf(relative('stranger', 0, 2), tree)).toEqual({ by: 'far' })
  })
})
