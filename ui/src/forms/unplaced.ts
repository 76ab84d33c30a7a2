import type { Problem } from '../bindings'
import { faultText, problemText } from '../problems'

/** What is to be said above a form: a refusal as a whole, or a fault of something that has no field among those shown. */
export function unplaced(problem: Problem | null, shown: string[]): string {
  if (!problem) return ''
  const faults = problem.fields ?? []
  if (faults.length === 0) return problemText(problem)
  const elsewhere = faults.find(({ path }) => !shown.some((field) => path === field || path.startsWith(`${field}.`) || path.startsWith(`${field}[`)))
  return elsewhere ? faultText(elsewhere.code) : ''
}
