import { describe, expect, it } from 'vitest'
import type { Assessment, HonestDate, Stored } from '../bindings'
import { dayDate } from '../forms/today'
import { assessed, series } from './chart'

function assessment(id: string, on: HonestDate, scores: Record<string, number>, person: string | null = null): Stored<Assessment> {
  return { id, record: { on, scores, person } } as unknown as Stored<Assessment>
}

describe('the chart of assessments', () => {
  it('runs from the first to the last, in time', () => {
    const lines = series([assessment('b', dayDate('2031-01-11'), { housing: 4 }), assessment('a', dayDate('2031-01-01'), { housing: 1, work: 2 }), assessment('c', dayDate('2031-01-21'), { housing: 5 })])
    expect(lines.map(({ domain, points }) => [domain, points.map(({ at, score }) => [at, score])])).toEqual([
      ['housing', [[0, 1], [0.5, 4], [1, 5]]],
      ['work', [[0, 2]]],
    ])
  })

  it('draws a vague date in its middle', () => {
    const vague = { ...dayDate('2031-01-01'), latest: '2031-01-21' }
    const [line] = series([assessment('a', dayDate('2031-01-01'), { food: 1 }), assessment('b', vague, { food: 2 }), assessment('c', dayDate('2031-01-21'), { food: 3 })])
    expect(line?.points[1]?.at).toBe(0.5)
  })

  it('sets a single assessment in the middle, and says nothing of none', () => {
    expect(series([assessment('a', dayDate('2031-01-01'), { food: 3 })])[0]?.points[0]?.at).toBe(0.5)
    expect(series([])).toEqual([])
  })

  it('names the person helped once, whether written or not, and first', () => {
    const all = [assessment('a', dayDate('2031-01-01'), {}, 'son'), assessment('b', dayDate('2031-01-01'), {}, 'her'), assessment('c', dayDate('2031-01-01'), {})]
    expect(assessed(all, 'her')).toEqual([null, 'son'])
  })
})
