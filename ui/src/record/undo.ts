// Taking back what was just done, from the toast that tells of it or with Ctrl+Z.
import { asProblem, call } from '../api'
import type { Id } from '../bindings'
import { toast } from '../frame/toasts.svelte'
import { t } from '../i18n.svelte'
import { reasonText } from '../problems'
import { changes } from './changes.svelte'

export interface Done {
  id: Id
  act: 'created' | 'changed' | 'trashed'
}

/** Says what was done, and offers to take it back. */
export function offerUndo(done: Done, text: string = t(`history-did-${done.act}`)): void {
  changes.happened()
  toast({ text, undo: { label: t('history-undo'), run: () => undo(done) } })
}

async function undo({ id, act }: Done): Promise<void> {
  try {
    // A record that was only just made has no earlier state: it goes to the trash, whence it can come back.
    if (act === 'created') await call('record.trash', { id })
    else if (act === 'trashed') await call('record.restore', { id })
    else await call('record.undo', { id })
    changes.happened()
    toast({ text: t(`history-undid-${act}`) })
  } catch (thrown) {
    toast({ text: reasonText(asProblem(thrown)), tone: 'danger' })
  }
}
