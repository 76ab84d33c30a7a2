import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { OlderBackup, Problem } from '../bindings'
import { reachable, thenDrop } from './drop-backups'

const answers = new Map<string, Problem['code'] | null>()
const dropped: string[] = []

vi.mock('../api', () => ({
  call: (_: string, { id }: { id: string }) => {
    const code = answers.get(id)
    if (code) return Promise.reject({ code })
    dropped.push(id)
    return Promise.resolve(null)
  },
  asProblem: (thrown: unknown) => thrown,
}))

const take = (code: Problem['code'] | null) => () => (code ? Promise.reject({ code }) : Promise.resolve(null))

describe('backups that hold what goes', () => {
  beforeEach(() => {
    answers.clear()
    dropped.length = 0
  })

  it('go once it is gone, and those that stay are counted', async () => {
    answers.set('two', 'not-writable')
    const tell = vi.fn()
    await thenDrop(take(null), ['one', 'two', 'three'], 'a passphrase', tell)
    expect(dropped).toEqual(['one', 'three'])
    expect(tell.mock.calls).toEqual([[1, true]])
  })

  it('stay where nothing went', async () => {
    const tell = vi.fn()
    await expect(thenDrop(take('wrong-passphrase'), ['one'], 'a passphrase', tell)).rejects.toEqual({ code: 'wrong-passphrase' })
    expect(dropped).toEqual([])
    expect(tell).not.toHaveBeenCalled()
  })

  it('go although what follows is unfinished, which is said at the end', async () => {
    answers.set('two', 'not-writable')
    const tell = vi.fn()
    await expect(thenDrop(take('unfinished'), ['two'], 'a passphrase', tell)).rejects.toEqual({ code: 'unfinished' })
    expect(tell.mock.calls).toEqual([[1, false]])
  })

  it('count as gone where only what follows is unfinished', async () => {
    answers.set('one', 'unfinished')
    const tell = vi.fn()
    await expect(thenDrop(take('unfinished'), ['one'], 'a passphrase', tell)).rejects.toEqual({ code: 'unfinished' })
    expect(tell.mock.calls).toEqual([[0, false]])
  })

  it('make the room in which the rest is finished', async () => {
    const tell = vi.fn()
    await thenDrop(take('unfinished'), ['one'], 'a passphrase', tell)
    expect(tell.mock.calls).toEqual([[0, true]])
  })

  it('are not deleted where their file cannot be seen', () => {
    const backup = (id: string, here: boolean): OlderBackup => ({ id, at: '2031-03-14T09:00:00Z', path: `/media/stick/${id}`, bytes: 1, elsewhere: !here, here })
    expect(reachable([backup('one', true), backup('two', false)]).map(({ id }) => id)).toEqual(['one'])
  })
})
