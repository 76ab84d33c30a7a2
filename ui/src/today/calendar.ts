// Pages of days in the calendar one has chosen, and what stands on them. A vague date is on no day: no day may be invented for it.
import { endOfMonth, startOfMonth } from '@internationalized/date'
import type { Calendar, DueLine } from '../bindings'
import { inCalendar, isoOf } from '../calendars'
import { addDays, daysBetween } from '../forms/today'

export type Mode = 'week' | 'month'

export interface Day {
  iso: string
  /** Its number in its month. */
  number: number
  /** Whether it belongs to the month shown; the days of a week all do. */
  inside: boolean
}

export interface Page {
  from: string
  until: string
  weeks: Day[][]
}

/** The week begins as the people who use that calendar begin it: on Monday, or on Saturday. */
export function weekStart(iso: string, calendar: Calendar): string {
  const first = calendar === 'gregorian' ? 1 : 6
  const weekday = new Date(`${iso}T00:00:00Z`).getUTCDay()
  return addDays(iso, -((weekday - first + 7) % 7))
}

/** The page that a day stands on. */
export function pageOf(mode: Mode, iso: string, calendar: Calendar): Page {
  const at = inCalendar(iso, calendar)
  const [first, last] = mode === 'week' ? [iso, iso] : [isoOf(startOfMonth(at)), isoOf(endOfMonth(at))]
  const from = weekStart(first, calendar)
  const until = addDays(weekStart(last, calendar), 6)
  const weeks: Day[][] = []
  for (let day = from; day <= until; day = addDays(day, 1)) {
    if (weeks.length * 7 === daysBetween(from, day)) weeks.push([])
    const { day: number } = inCalendar(day, calendar)
    weeks.at(-1)!.push({ iso: day, number, inside: mode === 'week' || (day >= first && day <= last) })
  }
  return { from, until, weeks }
}

/** The same day of the page before or after; the last of a month that has no such day. */
export function turn(mode: Mode, iso: string, by: 1 | -1, calendar: Calendar): string {
  return mode === 'week' ? addDays(iso, 7 * by) : isoOf(inCalendar(iso, calendar).add({ months: by }))
}

export interface Placed {
  /** What is known to be on a day, by that day. */
  days: Map<string, DueLine[]>
  /** What can be on several. */
  vague: DueLine[]
}

export function placed(lines: DueLine[]): Placed {
  const days = new Map<string, DueLine[]>()
  const vague: DueLine[] = []
  for (const line of lines) {
    const { earliest, latest } = line.date
    if (earliest !== latest) vague.push(line)
    else days.set(earliest, [...(days.get(earliest) ?? []), line])
  }
  return { days, vague }
}
