// What may be done with a message of one side to the other. Who may read it is decided by the core.
import type { SealedMessage } from '../bindings'

/** Only whoever wrote it down changes it or throws it away, and nobody once it was handed over: it stays as it was told. */
export function mayChange({ own, handed_over, opened }: Pick<SealedMessage, 'own' | 'handed_over' | 'opened'>): boolean {
  return own && !handed_over && opened !== null
}
