import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Created, Status } from './bindings'
import { session } from './session.svelte'

const core = vi.hoisted(() => ({ state: 'open' as Status['state'] }))

function status(state: Status['state']): Status {
  const open = state === 'open'
  const flags = { sandbox: false, recovered: false, unfinished: false, put_back: false, opened_despite: false, copy_due: false, paper_unproven: open }
  return { state, dir: '/home/lina/vault', default_dir: '', labels: [], member: null, backup_failed: null, saved_at: null, version: '', ...flags }
}

vi.mock('./api', () => ({
  call: (operation: string) => {
    if (operation === 'vault.lock') core.state = 'locked'
    return Promise.resolve(status(core.state))
  },
  onAnswered: () => undefined,
}))

const made = (): Created => ({ recovery_key: 'QPZR-Y9X8', square: '<svg/>', check_word: 'harbour', status: status('open') })

describe('a vault that was just made', () => {
  beforeEach(() => {
    core.state = 'open'
    session.begin(made())
  })

  it('is open while its key is shown, and one is in once the key is on paper', async () => {
    expect(session.open).toBe(true)
    expect(session.made?.recovery_key).toBe('QPZR-Y9X8')
    await session.enter()
    expect(session.open).toBe(true)
    expect(session.made).toBe(null)
  })

  it('goes on showing its key when the core has done something of its own accord', async () => {
    await session.refresh()
    expect(session.made).not.toBe(null)
  })

  it('shows no key any more once it is locked, and stands before the door of the same vault', () => {
    core.state = 'locked'
    session.empty()
    expect(session.made).toBe(null)
    expect(session.status).toMatchObject({ state: 'locked', dir: '/home/lina/vault', paper_unproven: false })
  })

  it('is locked at once where somebody says so', async () => {
    await session.lock()
    expect([session.open, session.made]).toEqual([false, null])
  })

  it('is not gone into where it was locked meanwhile', async () => {
    core.state = 'locked'
    await session.enter()
    expect([session.open, session.made]).toEqual([false, null])
  })
})
