// Languages in which something is said to a side.
import type { Language } from '../bindings'
import { languageName } from '../forms/options'

const LANGUAGES: readonly Language[] = ['en', 'fa']

export function languageOptions(): { value: Language; label: string }[] {
  return LANGUAGES.map((value) => ({ value, label: languageName(value) }))
}

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'fa' ? 'rtl' : 'ltr'
}
