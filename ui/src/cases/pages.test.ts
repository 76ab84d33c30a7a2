import { describe, expect, it } from 'vitest'
import { allRows, type Pages } from './pages'

describe('a list that is read whole', () => {
  const load = (total: number) => async (offset: number, limit: number) => ({
    rows: Array.from({ length: Math.max(0, Math.min(limit, 100, total - offset)) }, (_, at) => offset + at),
    total,
  })

  async function arrivals(total: number, goOn: (sofar: Pages<number>) => boolean = () => true) {
    const seen: number[] = []
    let whole = false
    await allRows(load(total), (sofar, all) => {
      seen.push(sofar.rows.length)
      whole = all
      return goOn(sofar)
    })
    return { seen, whole }
  }

  it('shows the first page at once, and all of them in the end', async () => {
    expect(await arrivals(250)).toEqual({ seen: [100, 200, 250], whole: true })
    expect(await arrivals(100)).toEqual({ seen: [100], whole: true })
    expect(await arrivals(0)).toEqual({ seen: [0], whole: true })
  })

  it('is read no further once nobody waits for it', async () => {
    expect(await arrivals(2000, ({ rows }) => rows.length < 200)).toEqual({ seen: [100, 200], whole: false })
  })

  it('gives a row once, though another was put before it meanwhile', async () => {
    let total = 150
    let last: number[] = []
    await allRows(
      async (offset, limit) => {
        const page = { rows: Array.from({ length: Math.min(limit, 100, total - offset) }, (_, at) => total - 1 - offset - at), total }
        total = 151
        return page
      },
      ({ rows }) => ((last = rows), true),
      (row) => row,
    )
    expect(new Set(last).size).toBe(last.length)
  })
})
