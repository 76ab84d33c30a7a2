// Words and limits of what a team adds itself.
import type { FieldType, Kind } from '../bindings'
import { newId } from '../forms/new-id'
import { has, t } from '../i18n.svelte'
import { allFields, fieldLabel } from '../records/custom.svelte'

/** The kinds of record that can have further fields, as the core has them. */
export const KINDS_WITH_FIELDS: readonly Kind[] = [
  'person', 'case', 'note', 'follow-up', 'task', 'contact', 'situation', 'refuge-option', 'application', 'hearing', 'deadline', 'accommodation',
  'incident', 'paper', 'paper-rule', 'session', 'referral', 'goal', 'assessment', 'news', 'file', 'volunteer', 'placement', 'hours',
]

export const FIELD_TYPES: readonly FieldType[] = ['text', 'number', 'yes-no', 'date', 'choice']

/** A list that is made by naming it; its name is nobody's business but the program's. */
export function ownList(): string {
  return `own-${newId()}`
}

/** What a list is called: one of the team's own after the first field that takes its values from it. */
export function listName(list: string): string {
  if (has(`list-${list}`)) return t(`list-${list}`)
  const field = allFields().find(({ record }) => record.list === list)
  return field ? fieldLabel(field) : t('custom-list-own')
}

/** Only the languages that something was written in. */
export function written(label: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(label).filter(([, words]) => words.trim() !== ''))
}
