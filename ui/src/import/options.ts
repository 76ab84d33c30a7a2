// What a column can become, in words; the fields that the team added among them.
import { t } from '../i18n.svelte'
import { allFields, fieldLabel } from '../records/custom.svelte'
import { DATES, IGNORE, TARGETS } from './targets'

interface Option {
  value: string
  label: string
  group?: string
}

const KINDS = ['person', 'case'] as const

function added(kind: (typeof KINDS)[number]) {
  return allFields().filter(({ record }) => record.kind === kind && !record.retired)
}

export function targetOptions(): Option[] {
  const own = Object.entries(TARGETS).flatMap(([group, keys]) =>
    keys.map((value) => ({ value, label: targetLabel(value), group: t(`sheet-group-${group}`) })),
  )
  const further = KINDS.flatMap((kind) =>
    added(kind).map((field) => ({ value: `${kind}.${field.id}`, label: fieldLabel(field), group: t(`sheet-group-added-${kind}`) })),
  )
  return [{ value: IGNORE, label: t('sheet-to-ignore') }, ...own, ...further]
}

export function knownTargets(): string[] {
  return targetOptions().map(({ value }) => value)
}

/** Whether something that is mapped holds dates. */
export function hasDates(keys: string[]): boolean {
  const days = KINDS.flatMap((kind) => added(kind).flatMap((field) => (field.record.type === 'date' ? [`${kind}.${field.id}`] : [])))
  return keys.some((key) => DATES.includes(key) || days.includes(key))
}

function targetLabel(key: string): string {
  return t(`sheet-to-${key.replaceAll('_', '-')}`)
}
