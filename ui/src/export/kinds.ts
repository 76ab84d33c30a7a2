// The kinds of record that can leave as a table, all but the log of what left.
import type { Kind } from '../bindings'
import { t } from '../i18n.svelte'
import { roomOf } from '../records/kinds'

export const EXPORTED: readonly Kind[] = [
  'person', 'case', 'situation', 'refuge-option', 'application', 'hearing', 'deadline', 'accommodation', 'incident', 'paper', 'session', 'referral',
  'goal', 'assessment', 'family-search', 'note', 'contact', 'follow-up', 'task', 'file', 'citation', 'news', 'paper-rule', 'snooze', 'custom-field', 'custom-choice',
  'volunteer', 'placement', 'hours',
]

/** Kinds in words, by the room of a case that they are kept in. */
export function kindOptions(): { value: Kind; label: string; group?: string }[] {
  return EXPORTED.map((value) => {
    const room = roomOf(value)
    const own = value === 'person' || value === 'case'
    return { value, label: t(`records-${value}`), group: own ? undefined : t(room ? `case-room-${room}` : 'export-of-team') }
  })
}

/** Whether a kind belongs to cases: its table tells of which one each record is. */
export function isOfCase(kind: Kind): boolean {
  return roomOf(kind) !== null
}
