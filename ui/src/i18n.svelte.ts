// Words, numbers and their direction. The catalogues are the same files the command line reads.
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle'
import type { Preferences } from './bindings'
import { preferences } from './preferences.svelte'

type Language = Preferences['language']

const FILES = import.meta.glob<string>('../locales/*/*.ftl', { query: '?raw', import: 'default', eager: true })
const NUMBERING = { latin: 'latn', persian: 'arabext', arabic: 'arab' } as const
const RESOURCES: Record<Language, FluentResource[]> = { en: [], fa: [] }
for (const [path, text] of Object.entries(FILES)) {
  const language = path.split('/').at(-2) as Language
  RESOURCES[language]?.push(new FluentResource(text))
}

function bundle(language: Language): FluentBundle {
  const made = new FluentBundle(locale(language))
  for (const resource of RESOURCES[language]) made.addResource(resource)
  return made
}

// English as it is written outside America: the day before its month.
const REGION: Record<Language, string> = { en: 'en-GB', fa: 'fa-IR' }

/** The chosen language with the chosen digits, as Intl writes it. */
function locale(language: Language = preferences.value.language): string {
  return `${REGION[language]}-u-nu-${NUMBERING[preferences.value.digits]}`
}

const current = $derived(bundle(preferences.value.language))

export function language(): Language {
  return preferences.value.language
}

export function direction(): 'ltr' | 'rtl' {
  return language() === 'fa' ? 'rtl' : 'ltr'
}

export function localeTag(): string {
  return locale()
}

export function has(id: string): boolean {
  return current.hasMessage(id)
}

/** A message in the language chosen. A missing one shows its id, and the tests fail on it. */
export function t(id: string, args?: Record<string, FluentVariable>): string {
  const message = current.getMessage(id)
  if (!message?.value) return id
  return current.formatPattern(message.value, args, [])
}

export function showNumber(value: number, options?: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(locale(), options).format(value)
}

/** Words in a row: "a, b and c", «آ، ب و پ». */
export function showList(items: string[]): string {
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(items)
}

export { showDate, showDay, showInstant, showAgo, showRange, showIn, showMonth } from './dates.svelte'
