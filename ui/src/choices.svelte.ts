// The team's lists of choices: stable keys from the core, words from the catalogue.
import { call } from './api'
import { has, t } from './i18n.svelte'
import { session } from './session.svelte'

let lists = $state.raw<Record<string, string[]>>({})
session.onEmptied(() => (lists = {}))

export async function loadChoices(): Promise<void> {
  lists = await call('choices', {})
}

export function choiceKeys(list: string): string[] {
  return lists[list] ?? []
}

/** A choice in words. A value that the team added itself has no message and is its own word. */
export function choiceLabel(list: string, key: string): string {
  const id = `choice-${list}-${key}`
  return has(id) ? t(id) : key
}
