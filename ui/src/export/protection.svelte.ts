// How somebody wants a file protected that leaves the vault, while they are deciding it.
import type { Protection } from '../bindings'

export class ProtectionAsked {
  kind = $state<Protection['kind']>('passphrase')
  recipients = $state('')
  passphrase = $state('')
  again = $state('')
  acknowledged = $state(false)
  /** What must still be given, by its name. */
  missing = $state<string | null>(null)

  get plain(): boolean {
    return this.kind === 'plain'
  }

  get protection(): Protection {
    if (this.kind === 'recipients') return { kind: 'recipients', recipients: this.#list() }
    if (this.kind === 'passphrase') return { kind: 'passphrase', passphrase: this.passphrase }
    return { kind: 'plain', acknowledged: this.acknowledged }
  }

  /** Whether all is given that must be before a place is asked for. */
  complete(): boolean {
    this.missing = this.#lacking()
    return this.missing === null
  }

  /** Nothing of it stays behind: not the passphrase, nor the tick that allowed plain text. */
  forget(): void {
    this.passphrase = ''
    this.again = ''
    this.acknowledged = false
    this.missing = null
  }

  #lacking(): string | null {
    if (this.kind === 'recipients') return this.#list().length === 0 ? 'recipients' : null
    if (this.kind === 'passphrase') return this.passphrase === '' ? 'passphrase' : this.passphrase !== this.again ? 'again' : null
    return this.acknowledged ? null : 'acknowledged'
  }

  #list(): string[] {
    return this.recipients.split(/\s+/).filter(Boolean)
  }
}
