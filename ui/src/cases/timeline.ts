// What a case's timeline can be narrowed to, and where today stands in it.
import { CalendarDate } from '@internationalized/date'
import type { Calendar, HonestDate, Kind, TimelineEntry } from '../bindings'
import { SYSTEMS, inCalendar, isoOf } from '../calendars'
import type { CaseRoom } from '../nav.svelte'
import { roomOf } from '../records/kinds'

/** Every kind that a timeline can hold. */
const DATED: Kind[] = [
  'case', 'situation', 'refuge-option', 'application', 'hearing', 'deadline', 'accommodation', 'incident', 'paper',
  'session', 'referral', 'goal', 'assessment', 'family-search', 'notice-consent', 'placement', 'hours', 'note', 'contact', 'follow-up', 'task', 'file',
]

export type TimelineRoom = CaseRoom | 'case'

export const TIMELINE_ROOMS: TimelineRoom[] = ['refuge', 'papers', 'recovery', 'family', 'community', 'notes', 'follow-ups', 'files', 'case']

/** The kinds of record that a room of the case keeps, as far as they have dates. */
export function kindsOf(room: TimelineRoom | null): Kind[] {
  if (room === null) return []
  return DATED.filter((kind) => placeOf(kind) === room)
}

function placeOf(kind: Kind): TimelineRoom | null {
  if (kind === 'case') return 'case'
  // What was said of a notice stands with its search, and is no record of the room's own.
  return kind === 'notice-consent' ? 'family' : roomOf(kind)
}

/** The first and last day of a year, as ISO days. */
export function daysOfYear(year: number, calendar: Calendar): { from: string; until: string } {
  const first = new CalendarDate(SYSTEMS[calendar](), year, 1, 1)
  return { from: isoOf(first), until: isoOf(first.add({ years: 1 }).subtract({ days: 1 })) }
}

/** The years between the earliest and the latest day there is, the latest first. */
export function yearsBetween(first: HonestDate, last: HonestDate, calendar: Calendar): number[] {
  const [from, until] = [inCalendar(first.earliest, calendar).year, inCalendar(last.latest, calendar).year]
  return Array.from({ length: until - from + 1 }, (_, index) => until - index)
}

/** How many entries, the latest first, are wholly ahead: the mark of today stands after them. */
export function ahead(entries: Pick<TimelineEntry, 'date'>[], today: string): number {
  const at = entries.findIndex((entry) => entry.date.latest <= today)
  const until = at < 0 ? entries.length : at
  return entries.slice(0, until).findLastIndex((entry) => entry.date.earliest > today) + 1
}
