// What every form of the program is made of: a record being edited, kept as a draft while it is
// typed, and committed on Save. Forms differ only in what `FormOf` says.
import { onDestroy, onMount } from 'svelte'
import { asProblem, call } from '../api'
import type { Draft, FieldFault, Id, Kind, Problem, Save, Stored } from '../bindings'
import { toast } from '../frame/toasts.svelte'
import { t } from '../i18n.svelte'
import { offer, type Action } from '../keys.svelte'
import { faultAt, problemText } from '../problems'
import { changes } from '../record/changes.svelte'
import { offerUndo } from '../record/undo'
import { session } from '../session.svelte'

export interface FormOf<R> {
  kind: Kind
  /** The case that a new record will belong to. */
  inCase?: Id | null
  empty: () => R
  save: (request: Save<R>) => Promise<Stored<R>>
  /** An entry of a ledger: saved, it stays, and nothing takes it back. The words say so. */
  forGood?: () => string
  /** What the draft is called in a list of drafts. */
  title: (record: R) => string
  /** The saved record, after the form shows it. */
  saved?: (stored: Stored<R>, created: boolean) => void
}

const DEBOUNCE = 500

/** A record as somebody typed it: a date is its words, for what the core reads in them arrives a moment later. */
function asTyped(record: unknown): string {
  return JSON.stringify(record, (_, value: unknown) =>
    typeof value === 'object' && value !== null && 'typed' in value && 'calendar' in value ? value.typed : value,
  )
}
const open = new Set<DraftForm<never>>()
const SAVE: Action = { id: 'save', label: () => t('draft-save'), group: 'here', key: 'Ctrl+KeyS', inFields: true, run: () => currentForm()?.save() }

export class DraftForm<R extends object> {
  record = $state() as R
  stored = $state.raw<Stored<R> | null>(null)
  /** When the draft was last kept; null while there is none. */
  keptAt = $state<string | null>(null)
  /** True when the form was opened on a draft of an earlier time. */
  recovered = $state(false)
  saving = $state(false)
  problem = $state.raw<Problem | null>(null)
  /** The <form>, for focus; bound by FormShell. */
  element = $state.raw<HTMLElement | null>(null)

  #of: FormOf<R>
  #baseline = $state('')
  #base: string | null = null
  #draft: Id | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  /** One write at a time, so that a new draft is not made twice. */
  #queue: Promise<void> = Promise.resolve()
  #kept = ''

  readonly dirty: boolean = $derived(asTyped(this.record) !== this.#baseline)

  constructor(of: FormOf<R>) {
    this.#of = of
    this.fill(null)
    open.add(this as unknown as DraftForm<never>)
    onMount(() => offer([SAVE]))
    const unlocked = session.beforeLock(() => this.flush())
    $effect(() => this.#notice(JSON.stringify(this.record)))
    onDestroy(() => {
      unlocked()
      this.#leave()
    })
  }

  get kind(): Kind {
    return this.#of.kind
  }

  get isNew(): boolean {
    return this.stored === null
  }

  /** Shows a record as it is stored, or an empty one; with its draft, if somebody left one. */
  fill(stored: Stored<R> | null, draft: Draft | null = null): void {
    clearTimeout(this.#timer)
    const start = stored ? structuredClone($state.snapshot(stored.record)) : this.#of.empty()
    this.stored = stored
    this.problem = null
    this.#baseline = asTyped(start)
    this.#base = stored?.version ?? null
    this.#draft = null
    this.keptAt = null
    this.recovered = false
    this.record = start as R
    this.#kept = JSON.stringify(start)
    if (draft) this.take(draft)
  }

  /** Goes on where a draft stopped. */
  take(draft: Draft): void {
    this.record = structuredClone(draft.body) as R
    this.#kept = JSON.stringify(this.record)
    this.#draft = draft.id
    this.#base = draft.base
    this.keptAt = draft.saved_at
    this.recovered = true
  }

  /** A newer stored version arrived from elsewhere: shown unless somebody is editing. */
  refresh(stored: Stored<R>): void {
    if (!this.dirty && !this.saving && stored.version !== this.stored?.version) this.fill(stored)
  }

  /** The fault of one field in words, if the core found one. The path is within the record. */
  fault(path: string): string | null {
    return faultAt(this.problem, `record.${path}`)
  }

  get faults(): FieldFault[] {
    return this.problem?.fields ?? []
  }

  async save(): Promise<Stored<R> | null> {
    if (this.saving) return null
    if (this.stored && !this.dirty) return this.stored
    clearTimeout(this.#timer)
    this.saving = true
    this.problem = null
    await this.#queue
    const created = this.stored === null
    try {
      const record = $state.snapshot(this.record) as R
      const answer = await this.#of.save({ id: this.stored?.id ?? null, base: this.#base, draft: this.#draft, record })
      const meanwhile = $state.snapshot(this.record) as R
      this.fill(answer)
      // What was typed while the core was writing is still there, and not yet saved.
      if (asTyped(meanwhile) !== asTyped(record)) this.record = meanwhile
      if (this.#of.forGood) {
        changes.happened()
        toast({ text: this.#of.forGood() })
      } else offerUndo({ id: answer.id, act: created ? 'created' : 'changed' })
      this.#of.saved?.(answer, created)
      return answer
    } catch (thrown) {
      this.problem = asProblem(thrown)
      if (this.faults.length === 0) toast({ text: problemText(this.problem), tone: 'danger' })
      await this.#focusFirstFault()
      return null
    } finally {
      this.saving = false
    }
  }

  /** Forgets the draft, and shows what is stored. */
  async discard(): Promise<void> {
    clearTimeout(this.#timer)
    const stored = this.stored
    await this.#queue
    const draft = this.#draft
    this.fill(stored)
    if (draft) await call('draft.drop', { id: draft }).catch(() => undefined)
    changes.happened()
  }

  /** Writes the draft now rather than in half a second. */
  flush(): Promise<void> {
    clearTimeout(this.#timer)
    const now = JSON.stringify(this.record)
    if (now === this.#kept || this.saving) return this.#queue
    this.#kept = now
    const { dirty } = this
    const body = JSON.parse(now) as R
    this.#queue = this.#queue.then(() => (dirty ? this.#keep(body) : this.#drop()))
    return this.#queue
  }

  #notice(now: string): void {
    if (now === this.#kept) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), DEBOUNCE)
  }

  async #keep(body: R): Promise<void> {
    const { kind, inCase, title } = this.#of
    const of = this.stored?.id ?? null
    try {
      const kept = await call('draft.save', { id: this.#draft, kind, of, case: inCase ?? null, base: this.#base, title: title(body), body })
      this.#draft = kept.id
      this.keptAt = kept.saved_at
    } catch {
      // The next keystroke tries again; Save itself says what is wrong.
      this.#kept = ''
    }
  }

  async #drop(): Promise<void> {
    const draft = this.#draft
    this.#draft = null
    this.keptAt = null
    this.recovered = false
    if (draft) await call('draft.drop', { id: draft }).catch(() => undefined)
  }

  async #focusFirstFault(): Promise<void> {
    await new Promise((done) => setTimeout(done))
    const field = this.element?.querySelector<HTMLElement>('[aria-invalid="true"]')
    if (field) return field.focus()
    // Nothing to mend in a field: what is said above is brought into sight.
    this.element?.querySelector('[role="alert"]')?.scrollIntoView({ block: 'center' })
  }

  #leave(): void {
    open.delete(this as unknown as DraftForm<never>)
    const { dirty } = this
    void this.flush().then(() => {
      // After a lock nobody has left anything by choice.
      if (dirty && this.keptAt && session.open) toast({ text: t('draft-left') })
    })
  }
}

/** The form that Ctrl+S means: the one somebody is in, or the last one with something to save. */
function currentForm(): DraftForm<never> | undefined {
  const all = [...open]
  return all.find((form) => form.element?.contains(document.activeElement)) ?? all.findLast((form) => form.dirty)
}
