// Backups that go with what is erased, or with what leaves.
import { asProblem, call } from '../api'
import type { Id, OlderBackup, Problem } from '../bindings'

/** Those whose file can be deleted from here. Any other would only be forgotten, and with it that the text stands there still. */
export function reachable(backups: OlderBackup[]): OlderBackup[] {
  return backups.filter(({ here }) => here)
}

/**
 * Takes something out of the vault, and then deletes the backups that hold it still: also where it is out and a step that follows is tried
 * again later, which is thrown on at the end. `tell` is given how many backups could not be deleted.
 */
export async function thenDrop(take: () => Promise<unknown>, backups: Id[], passphrase: string, tell: (kept: number, finished: boolean) => void): Promise<void> {
  let unfinished = await done(take)
  let kept = 0
  for (const id of backups) {
    try {
      // Each try includes the step that was left: a backup that is gone may have made the room for it.
      unfinished = await done(() => call('backup.drop', { id, passphrase }))
    } catch {
      kept += 1
    }
  }
  tell(kept, unfinished === null)
  if (unfinished) throw unfinished
}

/** What could not be finished after it was done; none if all of it is done. */
async function done(act: () => Promise<unknown>): Promise<Problem | null> {
  try {
    await act()
    return null
  } catch (thrown) {
    const problem = asProblem(thrown)
    if (problem.code !== 'unfinished') throw problem
    return problem
  }
}
