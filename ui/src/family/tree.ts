// A family as a picture: generations one below another, people who belong together side by side. All lengths are in rem, counted from the
// side where writing begins, so that the picture turns round with it.
import type { Id, Relative, Stored, Tie, Tree } from '../bindings'

export const WIDTH = 10.5
export const HEIGHT = 4.25
const BETWEEN = 1.25
const BELOW = 3
const SWEEPS = 6
const COUPLES = new Set(['wife', 'husband', 'spouse', 'fiance'])

export interface Place {
  relative: Relative
  x: number
  y: number
  /** The place in its generation, and the generation's in the picture, from 0. */
  column: number
  row: number
}

export interface Line {
  id: Id
  path: string
  friend: boolean
}

export interface Picture {
  places: Place[]
  lines: Line[]
  width: number
  height: number
}

export function picture(tree: Tree): Picture {
  const rows = generations(tree.people)
  const row = new Map(rows.flatMap((people, index) => people.map(({ person }) => [person.id, index])))
  const near = neighboursOf(tree)
  const beside = (id: Id) => near.get(id)!.filter((other) => row.get(other.id) === row.get(id)).map((other) => other.id)
  const above = (id: Id) => near.get(id)!.filter((other) => row.get(other.id) !== row.get(id)).map((other) => other.id)
  const at = new Map<Id, number>()
  for (const people of rows) stand(people, at, () => null)
  // Everybody moves toward parents and children, down the generations and up again, until families stand together.
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    for (const people of sweep % 2 === 0 ? rows : [...rows].reverse()) {
      const wish = (id: Id) => mean(above(id).map((other) => at.get(other)!))
      inOrder(people, wish, beside)
      stand(people, at, wish)
    }
  }
  const left = Math.min(...at.values())
  const places = rows.flatMap((people, index) =>
    people.map((relative, column) => ({ relative, x: at.get(relative.person.id)! - left, y: index * (HEIGHT + BELOW), column, row: index })),
  )
  return {
    places,
    lines: linesOf(tree.ties, new Map(places.map((place) => [place.relative.person.id, place]))),
    width: Math.max(...places.map(({ x }) => x)) + WIDTH,
    height: rows.length * HEIGHT + (rows.length - 1) * BELOW,
  }
}

/** The people by generation, the eldest first; within one as the core gives them, the nearest first. */
function generations(people: Relative[]): Relative[][] {
  const numbers = [...new Set(people.map(({ generation }) => generation))].sort((one, other) => one - other)
  return numbers.map((number) => people.filter(({ generation }) => generation === number))
}

/** Whom everybody is tied to: those they live with first, friends last. */
function neighboursOf({ people, ties }: Tree): Map<Id, { id: Id; close: number }[]> {
  const found = new Map<Id, { id: Id; close: number }[]>(people.map(({ person }) => [person.id, []]))
  for (const { record } of ties) {
    const close = COUPLES.has(record.kinship) ? 0 : record.kinship === 'friend' ? 2 : 1
    found.get(record.person)?.push({ id: record.other, close })
    found.get(record.other)?.push({ id: record.person, close })
  }
  for (const near of found.values()) near.sort((one, other) => one.close - other.close)
  return found
}

/** Those with parents or children in the picture by where these stand; the others beside whom they are tied to, to both sides in turn. */
function inOrder(row: Relative[], wish: (id: Id) => number | null, beside: (id: Id) => Id[]): void {
  const placed = row.filter(({ person }) => wish(person.id) !== null).sort((one, other) => wish(one.person.id)! - wish(other.person.id)!)
  let waiting = row.filter((relative) => !placed.includes(relative))
  while (waiting.length > 0) {
    const next = waiting.find(({ person }) => beside(person.id).some((id) => placed.some((one) => one.person.id === id))) ?? waiting[0]!
    const anchor = beside(next.person.id).find((id) => placed.some((one) => one.person.id === id))
    const index = placed.findIndex(({ person }) => person.id === anchor)
    // On the side where nobody stands who is tied to the same one: between a sister and a brother is no place for a friend.
    const taken = (at: number) => Boolean(anchor && placed[at] && beside(anchor).includes(placed[at].person.id))
    if (index < 0) placed.push(next)
    else placed.splice(taken(index + 1) && !taken(index - 1) ? index : index + 1, 0, next)
    waiting = waiting.filter((one) => one !== next)
  }
  row.splice(0, row.length, ...placed)
}

/** Sets a generation side by side, each as near as can be to where they would like to stand; who has no wish, beside one who has. */
function stand(row: Relative[], at: Map<Id, number>, wish: (id: Id) => number | null): void {
  const step = WIDTH + BETWEEN
  const own = row.map(({ person }) => wish(person.id))
  const wishing = own.flatMap((x, index) => (x === null ? [] : [index]))
  const wishes = row.map((_, index) => {
    const near = wishing.sort((one, other) => Math.abs(one - index) - Math.abs(other - index))[0]
    return near === undefined ? index * step : own[near]! + (index - near) * step
  })
  let next = -Infinity
  row.forEach(({ person }, index) => {
    const x = Math.max(wishes[index]!, next)
    at.set(person.id, x)
    next = x + step
  })
  // Pushed aside only to one side, the whole row would drift away.
  const drift = mean(row.map(({ person }, index) => at.get(person.id)! - wishes[index]!)) ?? 0
  for (const { person } of row) at.set(person.id, at.get(person.id)! - drift)
}

function mean(numbers: number[]): number | null {
  return numbers.length === 0 ? null : numbers.reduce((sum, one) => sum + one, 0) / numbers.length
}

function linesOf(ties: Stored<Tie>[], places: Map<Id, Place>): Line[] {
  return ties.flatMap(({ id, record }) => {
    const [one, other] = [places.get(record.person), places.get(record.other)]
    if (!one || !other) return []
    const friend = record.kinship === 'friend'
    return [{ id, friend, path: one.row === other.row ? beside(one, other) : below(one, other) }]
  })
}

/** Neighbours are joined straight; over the heads of those between, a bow. */
function beside(one: Place, other: Place): string {
  const [first, second] = one.x < other.x ? [one, other] : [other, one]
  const middle = first.y + HEIGHT / 2
  if (second.column - first.column === 1) return `M${first.x + WIDTH} ${middle}H${second.x}`
  const [from, to] = [first.x + WIDTH / 2, second.x + WIDTH / 2]
  return `M${from} ${first.y}C${from} ${first.y - BELOW * 0.6} ${to} ${first.y - BELOW * 0.6} ${to} ${first.y}`
}

function below(one: Place, other: Place): string {
  const [elder, younger] = one.row < other.row ? [one, other] : [other, one]
  const [from, to] = [elder.x + WIDTH / 2, younger.x + WIDTH / 2]
  const [start, end] = [elder.y + HEIGHT, younger.y]
  const bend = (end - start) / 2
  return `M${from} ${start}C${from} ${start + bend} ${to} ${end - bend} ${to} ${end}`
}

export type Arrow = 'before' | 'after' | 'up' | 'down'

/** Who stands next to somebody in a direction: in the same generation the neighbour, in another the nearest. */
export function nextTo({ places }: Picture, id: Id, arrow: Arrow): Id | null {
  const from = places.find(({ relative }) => relative.person.id === id)
  if (!from) return null
  const steps = { before: [0, -1], after: [0, 1], up: [-1, 0], down: [1, 0] } as const
  const [down, along] = steps[arrow]
  const wanted = places.filter((place) => place.row === from.row + down && (down !== 0 || place.column === from.column + along))
  const nearest = wanted.sort((one, other) => Math.abs(one.x - from.x) - Math.abs(other.x - from.x))[0]
  return nearest?.relative.person.id ?? null
}

/** What somebody is to the one in the middle: by one tie, or by one to somebody nearer; `of`: their kinship is told of them, `whose`: of the other. */
export type Relation = { by: 'self' } | { by: 'tie'; kinship: string } | { by: 'of' | 'whose'; kinship: string; via: Id } | { by: 'far' }

export function relationOf(relative: Relative, tree: Tree): Relation {
  if (relative.steps === 0) return { by: 'self' }
  if (relative.kinship) return { by: 'tie', kinship: relative.kinship }
  const { id } = relative.person
  const nearer = (other: Id) => tree.people.some(({ person, steps }) => person.id === other && steps < relative.steps)
  const of = tree.ties.find(({ record }) => record.other === id && nearer(record.person))
  if (of) return { by: 'of', kinship: of.record.kinship, via: of.record.person }
  const whose = tree.ties.find(({ record }) => record.person === id && nearer(record.other))
  return whose ? { by: 'whose', kinship: whose.record.kinship, via: whose.record.other } : { by: 'far' }
}

/** The ties that somebody is at either end of. */
export function tiesOf(tree: Tree, id: Id): Stored<Tie>[] {
  return tree.ties.filter(({ record }) => record.person === id || record.other === id)
}
