// Vaults opened lately: their folders only, and only as long as one wants them remembered.
import { preferences } from '../preferences.svelte'

const KEPT = 6

export function remember(dir: string): Promise<void> {
  const recent = [dir, ...preferences.value.recent.filter((one) => one !== dir)].slice(0, KEPT)
  if (recent.join('\n') === preferences.value.recent.join('\n')) return Promise.resolve()
  return preferences.set({ recent })
}

export function forget(dir: string | null): Promise<void> {
  return preferences.set({ recent: dir === null ? [] : preferences.value.recent.filter((one) => one !== dir) })
}

/** The last part of a folder's path: what people call it. */
export function folderName(dir: string): string {
  return dir.split(/[\\/]/).filter(Boolean).at(-1) ?? dir
}
