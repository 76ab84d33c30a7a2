// The content of a file, read from the core piece by piece into memory. It is never anywhere else.
import { call } from '../api'
import type { Id } from '../bindings'

/** Bytes of one question: the most that the core answers. */
export const PIECE = 4 << 20

export interface Reading {
  /** How many bytes from the beginning on are wanted. */
  upTo: number
  /** Told how many bytes are there. */
  progress?: (done: number) => void
  /** Nobody wants it any more. */
  stop?: AbortSignal
}

/** The bytes of a file; null if nobody wanted them any more. */
export async function readContent(id: Id, { upTo, progress, stop }: Reading): Promise<Uint8Array<ArrayBuffer> | null> {
  const whole = new Uint8Array(upTo)
  let done = 0
  while (done < upTo) {
    const { bytes } = await call('file.read', { id, offset: done, length: Math.min(PIECE, upTo - done) })
    if (stop?.aborted) return null
    const piece = bytesOf(bytes)
    if (piece.length === 0) break
    whole.set(piece, done)
    done += piece.length
    progress?.(done)
  }
  return whole.subarray(0, done)
}

export function bytesOf(base64: string): Uint8Array {
  const text = atob(base64)
  const bytes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at)
  return bytes
}
