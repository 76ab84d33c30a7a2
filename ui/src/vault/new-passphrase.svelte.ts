// A passphrase that somebody chooses, and what is still wrong with it.
import { t } from '../i18n.svelte'

export class NewPassphrase {
  passphrase = $state('')
  repeated = $state('')
  enough = $state(false)
  keyFile = $state<string | null>(null)
  fault = $state<string | null>(null)
  repeatFault = $state<string | null>(null)

  /** Whether it may be taken. */
  complete(): boolean {
    this.fault = !this.passphrase ? t('create-passphrase-missing') : this.enough ? null : t('create-passphrase-weak')
    this.repeatFault = this.repeated === this.passphrase ? null : t('create-repeat-differs')
    return !this.fault && !this.repeatFault
  }
}
