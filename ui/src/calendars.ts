// The calendars a date can be counted in, and the step from one to the other.
import {
  CalendarDate,
  GregorianCalendar,
  IslamicUmalquraCalendar,
  PersianCalendar,
  parseDate,
  toCalendar,
  type Calendar as CalendarSystem,
} from '@internationalized/date'
import type { Calendar } from './bindings'

export const SYSTEMS: Record<Calendar, () => CalendarSystem> = {
  gregorian: () => new GregorianCalendar(),
  persian: () => new PersianCalendar(),
  islamic: () => new IslamicUmalquraCalendar(),
}

/** An ISO day in a calendar. */
export function inCalendar(iso: string, calendar: Calendar): CalendarDate {
  return toCalendar(parseDate(iso), SYSTEMS[calendar]())
}

export function isoOf(date: CalendarDate): string {
  return toCalendar(date, new GregorianCalendar()).toString()
}
