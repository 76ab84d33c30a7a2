// Short answers to what one has just done, and the way back from it.
import { session } from '../session.svelte'

export interface Toast {
  id: number
  text: string
  tone: 'plain' | 'danger'
  action?: { label: string; run: () => unknown }
}

interface Asked {
  text: string
  tone?: Toast['tone']
  action?: Toast['action']
  /** Takes back what was done. Offered in the toast, and by Ctrl+Z until something else is done. */
  undo?: { label: string; run: () => unknown }
}

const STANDS_MS = 9000
let last = 0
let undoToast = 0
let list = $state.raw<Toast[]>([])
let undoable = $state.raw<(() => unknown) | null>(null)
const clocks = new Map<number, ReturnType<typeof setTimeout>>()

export function toasts(): Toast[] {
  return list
}

export function toast(asked: Asked): void {
  const id = ++last
  let action = asked.action
  if (asked.undo) {
    const run = asked.undo.run
    undoable = () => {
      undoable = null
      dismiss(id)
      return run()
    }
    action = { label: asked.undo.label, run: undoable }
  }
  // What can be taken back is the last thing done: its toast takes the place of the one before. Two at most in all.
  const others = asked.undo ? list.filter((one) => one.id !== undoToast) : list
  if (asked.undo) undoToast = id
  list = [...others.slice(-1), { id, text: asked.text, tone: asked.tone ?? 'plain', action }]
  hurry(id)
}

export function dismiss(id: number): void {
  wait(id)
  list = list.filter((one) => one.id !== id)
}

/** The pointer or the focus is on it: it stays. */
export function wait(id: number): void {
  clearTimeout(clocks.get(id))
  clocks.delete(id)
}

export function hurry(id: number): void {
  wait(id)
  clocks.set(
    id,
    setTimeout(() => dismiss(id), STANDS_MS),
  )
}

/** Ctrl+Z outside a field. */
export function undoLast(): unknown {
  return undoable?.()
}

export function canUndo(): boolean {
  return undoable !== null
}

session.onEmptied(() => {
  for (const one of list) wait(one.id)
  list = []
  undoable = null
})
