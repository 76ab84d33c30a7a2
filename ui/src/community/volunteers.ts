// The list of volunteers narrowed to those who are looked for.
import type { VolunteerRow } from '../bindings'
import { isAmong } from '../forms/is-among'
import { given, mayHelp } from './match'

/** Who is shown by how they stand: all, those who may help, those for whom something ends soon, those who may not help yet or any more. */
export type Standing = 'all' | 'may-help' | 'soon' | 'not-yet'
export const STANDINGS: readonly Standing[] = ['all', 'may-help', 'soon', 'not-yet']

export interface View {
  text: string
  /** "skill:interpreting" or "service:legal". */
  need: string | null
  language: string | null
  standing: Standing
}

export function firstView(): View {
  return { text: '', need: null, language: null, standing: 'all' }
}

export function isNarrowed(view: View): boolean {
  return view.text !== '' || view.need !== null || view.language !== null || view.standing !== 'all'
}

export function isFound(row: VolunteerRow, { text, need, language, standing }: View, today?: string): boolean {
  const { record } = row.profile
  const [list, key] = need?.split(':') ?? []
  if (list && key && !(list === 'skill' ? record.skills : record.services).includes(key)) return false
  // A language of which somebody said that they do not speak it is no language of theirs.
  if (language && (row.languages[language] ?? 'none') === 'none') return false
  if (!stands(row, standing, today)) return false
  return isAmong(text, [row.person?.name, ...(row.person?.other_names ?? []), record.place, record.when_free])
}

function stands(row: VolunteerRow, standing: Standing, today?: string): boolean {
  const { record } = row.profile
  switch (standing) {
    case 'all':
      return true
    case 'may-help':
      return mayHelp(row)
    case 'soon':
      return given(row.vetting, record.vetted_until, today) === 'soon' || given(row.agreement, record.agreement_until, today) === 'soon'
    case 'not-yet':
      return !mayHelp(row)
  }
}

/** Languages that somebody of the list speaks. */
export function spoken(rows: VolunteerRow[]): string[] {
  return [...new Set(rows.flatMap(({ languages }) => Object.keys(languages).filter((tag) => languages[tag] !== 'none')))]
}
