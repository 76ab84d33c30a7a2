import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Problem } from '../bindings'
import { Adding } from './adding.svelte'

const asked: { path: string; of?: string | null }[] = []
const refuses = new Map<string, Problem>()

vi.mock('../api', () => ({
  onAnswered: () => undefined,
  asProblem: (thrown: unknown) => thrown,
  call: async (operation: string, request: { path: string }) => {
    if (operation !== 'file.add') return {}
    asked.push(request)
    const problem = refuses.get(request.path)
    if (problem) throw problem
    return { id: request.path }
  },
}))

const refused = (code: string): Problem => ({ code: 'invalid', fields: [{ path: 'path', code }] })

describe('files on their way into a case', () => {
  beforeEach(() => {
    asked.length = 0
    refuses.clear()
  })

  it('takes the others when one cannot be taken, and says why in words', async () => {
    refuses.set('/in/lying.pdf', refused('not-what-its-name-says')).set('/in/folder', refused('not-a-file'))
    const adding = new Adding(() => ({ case: 'case', of: 'paper' }))
    expect(await adding.take(['/in/a.pdf', '/in/lying.pdf', '/in/folder', '/in/b.pdf'])).toBe('/in/b.pdf')
    expect(asked.map(({ path }) => path)).toEqual(['/in/a.pdf', '/in/lying.pdf', '/in/folder', '/in/b.pdf'])
    expect(asked.every(({ of }) => of === 'paper')).toBe(true)
    expect(adding.refused.map(({ name }) => name)).toEqual(['lying.pdf', 'folder'])
    expect(adding.refused[0]?.why).toMatch(/not what its name says/)
    expect(adding.refused[1]?.why).toMatch(/folder/)
    expect(adding.current).toBeNull()
  })

  it('asks for no more once it is stopped, and says of each that it was not taken', async () => {
    refuses.set('/in/b.mp3', { code: 'cancelled' })
    const adding = new Adding(() => ({ case: 'case' }))
    expect(await adding.take(['/in/a.mp3', '/in/b.mp3', '/in/c.mp3'])).toBe('/in/a.mp3')
    expect(asked.map(({ path }) => path)).toEqual(['/in/a.mp3', '/in/b.mp3'])
    expect(adding.refused.map(({ name }) => name)).toEqual(['b.mp3', 'c.mp3'])
  })

  it('takes files dropped meanwhile after those before them', async () => {
    const adding = new Adding(() => ({ case: 'case' }))
    const first = adding.take(['/in/a.pdf', '/in/b.pdf'])
    expect(await adding.take(['/in/c.pdf'])).toBeNull()
    expect(await first).toBe('/in/c.pdf')
    expect(asked.map(({ path }) => path)).toEqual(['/in/a.pdf', '/in/b.pdf', '/in/c.pdf'])
  })
})
