// The lists of choices: stable keys from the core with words from the catalogue, and the values a team has added,
// each with its record's id for a key and words of the team's own.
import { call } from './api'
import type { CustomChoice, Stored } from './bindings'
import { has, language, t } from './i18n.svelte'
import { session } from './session.svelte'

let lists = $state.raw<Record<string, string[]>>({})
let added = $state.raw<Stored<CustomChoice>[]>([])
session.onEmptied(() => {
  lists = {}
  added = []
})

export async function loadChoices(): Promise<void> {
  ;[lists, added] = await Promise.all([call('choices', {}), call('custom_choice.list', {})])
}

/** The lists there are: the program's, and those a team has made by naming them. */
export function choiceLists(): string[] {
  return [...new Set([...Object.keys(lists), ...added.map(({ record }) => record.list)])]
}

/** What a team has added to a list, retired or not. */
export function addedChoices(list: string): Stored<CustomChoice>[] {
  return added.filter(({ record }) => record.list === list)
}

export function choiceKeys(list: string): string[] {
  const own = addedChoices(list).filter(({ record }) => !record.retired)
  return [...(lists[list] ?? []), ...own.map(({ id }) => id)]
}

/** Keys in the order of their list, whatever order they are kept in. */
export function inListOrder(list: string, keys: string[]): string[] {
  const order = choiceKeys(list)
  return [...keys].sort((one, other) => order.indexOf(one) - order.indexOf(other))
}

/** A choice in words. A value that nobody here knows is its own word. */
export function choiceLabel(list: string, key: string): string {
  const id = `choice-${list}-${key}`
  if (has(id)) return t(id)
  const own = added.find((choice) => choice.id === key)
  return own ? labelIn(own.record.label) : key
}

/** What a team wrote, in the language of the screen or else in the one it was written in. */
export function labelIn(label: Record<string, string>): string {
  return label[language()] || Object.values(label).find((words) => words !== '') || ''
}
