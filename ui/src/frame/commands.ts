import type { Action } from '../keys.svelte'

/** The commands whose words hold every word typed, in the registry's order; all of them while nothing is typed. */
export function commandsFor(query: string, actions: Action[]): Action[] {
  const offered = actions.filter((action) => !action.hidden)
  const words = fold(query).split(/\s+/).filter(Boolean)
  if (!words.length) return offered.sort((a, b) => ORDER.indexOf(a.group) - ORDER.indexOf(b.group))
  return offered.filter((action) => {
    const label = fold(action.label())
    return words.every((word) => label.includes(word))
  })
}

const ORDER: Action['group'][] = ['here', 'go', 'program']

/** Arabic and Persian forms of a letter are the same key on somebody's keyboard. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ي', 'ی')
    .replaceAll('ك', 'ک')
    .replace(/[\u200c\u2068\u2069]/g, ' ')
}
