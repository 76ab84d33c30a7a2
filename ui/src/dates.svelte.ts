// Dates as people read them. A day is shown in the calendar one chose; anything vaguer stays in the calendar it was
// given in, for a Persian year is not a Gregorian one and no day may be invented to convert it. The core's
// `HonestDate::render` follows the same rule for terminals and files; what either shows can be typed again.
import { CalendarDate } from '@internationalized/date'
import type { Calendar, HonestDate, Point } from './bindings'
import { SYSTEMS } from './calendars'
import { localeTag, t } from './i18n.svelte'
import { preferences } from './preferences.svelte'

const INTL: Record<Calendar, string> = { gregorian: 'gregory', persian: 'persian', islamic: 'islamic-umalqura' }

/** Formatters are dear to make and lists ask for thousands. */
const made = new Map<string, Intl.DateTimeFormat>()
function formatter(calendar: Calendar, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const tag = `${localeTag()}-ca-${INTL[calendar]}`
  const key = tag + JSON.stringify(options)
  let found = made.get(key)
  if (!found) {
    found = new Intl.DateTimeFormat(tag, options)
    made.set(key, found)
  }
  return found
}

/** Day, month, year, in that order in both languages, and without the era that Intl adds to every Persian year. */
function format(calendar: Calendar, options: Intl.DateTimeFormatOptions, date: Date): string {
  const parts = formatter(calendar, options).formatToParts(date)
  return (['day', 'month', 'year'] as const)
    .map((type) => parts.find((part) => part.type === type)?.value)
    .filter(Boolean)
    .join(' ')
}

const DAY: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' }
const MONTH: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', timeZone: 'UTC' }
const YEAR: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' }

/** An ISO day ("2020-10-26") in the calendar chosen, or in the one asked for. */
export function showDay(iso: string, calendar: Calendar = preferences.value.calendar): string {
  return format(calendar, DAY, new Date(`${iso}T00:00:00Z`))
}

/** A month and its year, for the head of a page of days. */
export function showMonth(date: Date, calendar: Calendar): string {
  return format(calendar, MONTH, date)
}

/** A date as it was known. */
export function showDate(date: HonestDate | null | undefined): string {
  if (!date) return ''
  // Typed a moment ago and not yet read by the core, or not readable: what was typed, untouched.
  if (!date.earliest) return date.typed
  const chosen = preferences.value.calendar
  const { from, to } = date
  let words: string
  if (isDay(from) && (!to || isDay(to))) {
    const first = date.about ? pointDay(from, date.calendar) : date.earliest
    const last = date.about && to ? pointDay(to, date.calendar) : date.latest
    words = to ? t('date-range', { from: showDay(first, chosen), to: showDay(last, chosen) }) : showDay(first, chosen)
  } else {
    words = showPoint(from, date.calendar)
    if (to) words = t('date-range', { from: words, to: showPoint(to, date.calendar) })
  }
  return date.about ? t('date-about', { date: words }) : words
}

/** The earliest and latest day a date can mean, in one calendar: what an honest date amounts to. */
export function showRange(date: HonestDate, calendar: Calendar): string {
  const from = showDay(date.earliest, calendar)
  return date.earliest === date.latest ? from : t('date-range', { from, to: showDay(date.latest, calendar) })
}

/** A date for the other calendar's readers: see the echo under a date field. */
export function showIn(date: HonestDate, calendar: Calendar): string {
  return t('date-echo', { calendar: t(`date-calendar-${calendar}`), date: showRange(date, calendar) })
}

function isDay(point: Point): boolean {
  return point.month !== null && point.day !== null
}

function pointDay(point: Point, calendar: Calendar): string {
  return asDate(point, calendar).toISOString().slice(0, 10)
}

function asDate(point: Point, calendar: Calendar): Date {
  return new CalendarDate(SYSTEMS[calendar](), point.year, point.month ?? 6, point.day ?? 15).toDate('UTC')
}

function showPoint(point: Point, calendar: Calendar): string {
  const date = asDate(point, calendar)
  if (point.season !== null) {
    return t('date-season', { season: t(`date-season-${point.season}`), year: format(calendar, YEAR, date) })
  }
  if (point.month === null) {
    const year = format(calendar, YEAR, date)
    // A bare Islamic year would be taken for a Persian one.
    return calendar === 'islamic' ? t('date-islamic-year', { year }) : year
  }
  return format(calendar, point.day === null ? MONTH : DAY, date)
}

/** A moment (RFC 3339), in the clock of this place: "26 October 2020 at 14:05". */
export function showInstant(instant: string): string {
  const calendar = preferences.value.calendar
  const date = new Date(instant)
  const day = format(calendar, { year: 'numeric', month: 'long', day: 'numeric' }, date)
  const time = formatter(calendar, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(date)
  return t('date-moment', { day, time })
}

/** How long ago, coarsely: "3 minutes ago". Give `now` where a clock ticks. */
export function showAgo(instant: string, now: number = Date.now()): string {
  const seconds = Math.round((new Date(instant).getTime() - now) / 1000)
  const words = new Intl.RelativeTimeFormat(localeTag(), { numeric: 'auto' })
  if (seconds > -45) return t('date-just-now')
  if (seconds > -3600) return words.format(Math.round(seconds / 60), 'minute')
  if (seconds > -86400) return words.format(Math.round(seconds / 3600), 'hour')
  return words.format(Math.round(seconds / 86400), 'day')
}
