// Refusals in words.
import type { Problem } from './bindings'
import { has, t } from './i18n.svelte'

export function problemText(problem: Problem): string {
  const id = `error-${problem.code}`
  return has(id) ? t(id) : t('error-stopped')
}

export function faultText(code: string): string {
  const id = `fault-${code.replaceAll(':', '-')}`
  return has(id) ? t(id) : t('fault-other')
}

/** What is wrong with something asked for as a whole: its fault where it is known, else the refusal. */
export function reasonText(problem: Problem): string {
  const fault = problem.fields?.[0]
  return fault ? faultText(fault.code) : problemText(problem)
}

/** What is wrong with the field at `path`, in words; null when nothing is. */
export function faultAt(problem: Problem | null | undefined, path: string): string | null {
  const fault = problem?.fields?.find((field) => field.path === path)
  return fault ? faultText(fault.code) : null
}
