// How this person wants the program to look: kept by the core outside the vault, for it is needed before unlocking.
import { call } from './api'
import type { Preferences } from './bindings'

const FIRST: Preferences = {
  language: 'en',
  calendar: 'gregorian',
  digits: 'latin',
  theme: 'system',
  recent: [],
  zoom: 100,
}

class Store {
  value = $state.raw<Preferences>(FIRST)

  async load(): Promise<void> {
    this.value = await call('preferences.get', {})
  }

  /** Shown at once, then kept; if it cannot be kept, what was before is shown again. */
  async set(change: Partial<Preferences>): Promise<void> {
    const before = this.value
    this.value = { ...before, ...change }
    try {
      this.value = await call('preferences.set', this.value)
    } catch (problem) {
      this.value = before
      throw problem
    }
  }

  /** Another language, with the calendar and digits that usually go with it; the settings can part them again. */
  speak(language: Preferences['language']): Promise<void> {
    const usual = language === 'fa' ? ({ calendar: 'persian', digits: 'persian' } as const) : ({ calendar: 'gregorian', digits: 'latin' } as const)
    return this.set({ language, ...usual })
  }
}

export const preferences = new Store()

const STEPS = [80, 90, 100, 110, 125, 150, 175, 200]

/** The next size of everything: `1` larger, `-1` smaller, `0` back to the first. */
export function zoom(direction: -1 | 0 | 1): Promise<void> {
  const now = preferences.value.zoom
  const next =
    direction === 0
      ? 100
      : direction > 0
        ? (STEPS.find((step) => step > now) ?? now)
        : (STEPS.findLast((step) => step < now) ?? now)
  return preferences.set({ zoom: next })
}
