// Backups that go with what is erased, or with what leaves.
import { call } from '../api'
import type { Id } from '../bindings'

/** Deletes each; how many could not be. */
export async function dropBackups(backups: Id[], passphrase: string): Promise<number> {
  let kept = 0
  for (const id of backups) await call('backup.drop', { id, passphrase }).catch(() => (kept += 1))
  return kept
}
