// The assessments of one person as lines over time, and as a table.
import type { Assessment, Id, Stored } from '../bindings'
import { DOMAINS } from './domains'

export interface Point {
  id: Id
  /** Where in the whole span of time, 0 to 1. */
  at: number
  score: number
}

export interface Series {
  domain: string
  points: Point[]
}

const DAY = 86_400_000

/** The middle of the days a date can mean: a vague date is drawn in its middle and said in its words. */
function middle({ record }: Stored<Assessment>): number {
  return (Date.parse(record.on.earliest) + Date.parse(record.on.latest)) / 2 / DAY
}

export function inTime(assessments: Stored<Assessment>[]): Stored<Assessment>[] {
  return [...assessments].sort((one, other) => middle(one) - middle(other) || (one.id < other.id ? -1 : 1))
}

/** One line for each part of life that was ever assessed. A single assessment stands in the middle. */
export function series(assessments: Stored<Assessment>[]): Series[] {
  const ordered = inTime(assessments)
  const [first, last] = [ordered[0], ordered.at(-1)]
  if (!first || !last) return []
  const span = middle(last) - middle(first)
  return DOMAINS.map((domain) => ({
    domain,
    points: ordered.flatMap((one) => {
      const score = one.record.scores[domain]
      return score === undefined ? [] : [{ id: one.id, at: span === 0 ? 0.5 : (middle(one) - middle(first)) / span, score }]
    }),
  })).filter(({ points }) => points.length > 0)
}

/** Whose assessments there are; none for the person helped. */
export function assessed(assessments: Stored<Assessment>[], principal: Id | null): (Id | null)[] {
  const people = assessments.map(({ record }) => (record.person === principal ? null : record.person))
  return [...new Set(people)].sort((one, other) => Number(one !== null) - Number(other !== null))
}
