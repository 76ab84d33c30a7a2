// The one door: the only file that speaks to the shell.
import { invoke } from '@tauri-apps/api/core'
import { listen, TauriEvent } from '@tauri-apps/api/event'
import type { Operations, Problem } from './bindings'

export type Request<Op extends keyof Door> = Door[Op][0]
export type Answer<Op extends keyof Door> = Door[Op][1]

/** What can be chosen in a dialog of the system. */
export type Pick =
  | 'vault-folder'
  | 'news-files'
  | 'sheet-file'
  | 'case-files'
  | 'export-file'
  | 'file-copy'
  | 'key-file'
  | 'new-key-file'
  | 'backup-file'
  | 'new-backup'
  | 'travel-file'
  | 'new-travel-file'

/** The operations of the core, and those that the window's shell answers itself. */
interface Door extends Operations {
  /** A native dialog: the paths chosen, none if it was cancelled. */
  'window.pick': [{ what: Pick; format?: string }, { paths: string[] }]
  /** How much is waiting, for the window's title and badge; with words, a notification of the system. Never a name. */
  'window.waiting': [{ count: number; words?: string }, null]
  /** Something of the page was copied: the shell takes it off the clipboard again. */
  'window.copied': [Record<string, never>, null]
}

type Listener = (operation: keyof Door, request: unknown) => void
const listeners = new Set<Listener>()

/** Hears of every operation the core has answered well. */
export function onAnswered(listener: Listener): void {
  listeners.add(listener)
}

/** Asks the core. Rejects with a `Problem`, never with anything else. */
export async function call<Op extends keyof Door>(operation: Op, request: Request<Op>): Promise<Answer<Op>> {
  try {
    const answer = await invoke<Answer<Op>>('call', { operation, request })
    for (const listener of listeners) listener(operation, request)
    return answer
  } catch (thrown) {
    throw asProblem(thrown)
  }
}

/** Calls back when the core has locked by itself, after idleness. */
export function onLocked(callback: () => void): void {
  void listen('locked', callback)
}

/** Calls back when the core has done something of its own accord: a backup by the clock, made or not. */
export function onCared(callback: () => void): void {
  void listen('cared', callback)
}

/** What somebody does with files of another program above this window. */
export type Drag = { kind: 'over' } | { kind: 'gone' } | { kind: 'dropped'; paths: string[] }

/** Calls back while files are dragged over the window and when they are let go there. Returns the way out. */
export function onDrag(callback: (drag: Drag) => void): () => void {
  const heard = [
    // A piece of text that is dragged has no path, and is none of this.
    listen<{ paths: string[] }>(TauriEvent.DRAG_ENTER, ({ payload }) => payload.paths.length > 0 && callback({ kind: 'over' })),
    listen(TauriEvent.DRAG_LEAVE, () => callback({ kind: 'gone' })),
    listen<{ paths: string[] }>(TauriEvent.DRAG_DROP, ({ payload }) => callback({ kind: 'dropped', paths: payload.paths })),
  ]
  return () => {
    for (const one of heard) void one.then((stop) => stop())
  }
}

/** Whatever was thrown, as a Problem that can be put into words. */
export function asProblem(thrown: unknown): Problem {
  if (typeof thrown === 'object' && thrown !== null && 'code' in thrown) return thrown as Problem
  return { code: 'stopped' }
}
