import { asProblem, call } from '../api'
import type { Id } from '../bindings'
import { toast } from '../frame/toasts.svelte'
import { problemText } from '../problems'
import { offerUndo } from './undo'

/** Puts a record in the trash, and says where it went. True when it is there. */
export async function putInTrash(id: Id): Promise<boolean> {
  try {
    await call('record.trash', { id })
    offerUndo({ id, act: 'trashed' })
    return true
  } catch (thrown) {
    toast({ text: problemText(asProblem(thrown)), tone: 'danger' })
    return false
  }
}
