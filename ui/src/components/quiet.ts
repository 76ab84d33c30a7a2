// What somebody types is nobody's business: no spell-checker, no memory of earlier entries, no correction.
export const quiet = {
  spellcheck: false,
  autocomplete: 'off',
  autocorrect: 'off',
  autocapitalize: 'off',
} as const

/** Several groups of digits, or a plus before them: a telephone number, which is read from left to right in every language. */
const GROUPS = /\+\s*\p{Nd}|\p{Nd}[\s()]+\p{Nd}/u

/** The direction of a field: the text's own, and the page's while the text has none (empty, or one number). */
export function fieldDir(value: string | null | undefined, dir?: 'ltr' | 'rtl' | 'auto'): 'ltr' | 'rtl' | 'auto' | undefined {
  if (dir && dir !== 'auto') return dir
  if (!value) return undefined
  if (/\p{L}/u.test(value)) return 'auto'
  return GROUPS.test(value) ? 'ltr' : undefined
}
