// One registry of actions. It feeds the shortcuts, the palette and the sheet of all keys, so the three never disagree.
import { untrack } from 'svelte'

export type Group = 'go' | 'here' | 'program'

export interface Action {
  /** Unique among the actions alive at one time, save that a screen may stand in for the frame ("new here"). */
  id: string
  /** What it does, in words, looked up each time it is shown. */
  label: () => string
  group: Group
  /** A physical key: `Ctrl+KeyK`, `Alt+ArrowLeft`, `F1`. */
  key?: string
  /** Further physical keys that do the same, not shown. */
  also?: string[]
  /** Works while somebody types in a field too. Ctrl+Z does not: there it is the field's own undo. */
  inFields?: boolean
  /** Left out of the palette: opening the palette from the palette says nothing. */
  hidden?: boolean
  run: () => unknown
}

let alive = $state.raw<Action[][]>([])

/** Makes actions known while a screen stands. Returns the way out; use it as an effect's cleanup. */
export function offer(actions: Action[]): () => void {
  // Called from effects, which must not run again because they have just changed what they read.
  alive = [...untrack(() => alive), actions]
  return () => {
    alive = alive.filter((set) => set !== actions)
  }
}

/** All actions, the newest first; of two with the same id the newer stands. */
export function actions(): Action[] {
  const seen = new Set<string>()
  return [...alive]
    .reverse()
    .flat()
    .filter((action) => !seen.has(action.id) && seen.add(action.id))
}

const MAC = typeof navigator !== 'undefined' && /Mac/.test(navigator.platform)

/** The chord of a key press in the registry's own writing: the key by its place, not by the letter of the layout. */
export function chord(event: KeyboardEvent): string {
  const parts: string[] = []
  if (MAC ? event.metaKey : event.ctrlKey) parts.push('Ctrl')
  if (event.altKey) parts.push('Alt')
  if (event.shiftKey) parts.push('Shift')
  parts.push(event.code)
  return parts.join('+')
}

export function inField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit', 'range'].includes(target.type)
  return target instanceof HTMLTextAreaElement || target.isContentEditable
}

function isLetter(pressed: string): boolean {
  return /^Key[A-Z]$/.test(pressed)
}

/** A letter by itself speaks to the page: not to a menu, where it finds an entry, nor from a dialog that stands above the page. */
function isElsewhere(target: EventTarget | null): boolean {
  return target instanceof HTMLSelectElement || document.querySelector('[role="dialog"]') !== null
}

/** The one listener. True when the key was somebody's. */
export function press(event: KeyboardEvent): boolean {
  if (event.isComposing || event.defaultPrevented) return false
  const pressed = chord(event)
  const action = actions().find((one) => one.key === pressed || one.also?.includes(pressed))
  if (!action) return false
  if (action.inFields === false && (inField(event.target) || (isLetter(pressed) && isElsewhere(event.target)))) return false
  event.preventDefault()
  void action.run()
  return true
}

const SIGNS: Record<string, string> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  Slash: '/',
  Comma: ',',
  Equal: '+',
  Minus: '−',
  Digit0: '0',
  Escape: 'Esc',
}

/** A chord as people know it, one text a key cap. */
export function keyCaps(key: string): string[] {
  return key.split('+').map((part) => SIGNS[part] ?? part.replace(/^Key/, ''))
}
