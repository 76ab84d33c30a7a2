// What somebody types is nobody's business: no spell-checker, no memory of earlier entries, no correction.
export const quiet = {
  spellcheck: false,
  autocomplete: 'off',
  autocorrect: 'off',
  autocapitalize: 'off',
} as const

/** The direction of a field: the text's own, and the page's while the text has none (empty, or only digits). */
export function fieldDir(value: string | null | undefined, dir?: 'ltr' | 'rtl' | 'auto'): 'ltr' | 'rtl' | 'auto' | undefined {
  if (dir && dir !== 'auto') return dir
  return value && /\p{L}/u.test(value) ? 'auto' : undefined
}
