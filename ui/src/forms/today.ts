import type { HonestDate } from '../bindings'
import { showNumber } from '../i18n.svelte'
import { preferences } from '../preferences.svelte'

/** Today by this place's clock, as an ISO day. */
export function todayIso(now: Date = new Date()): string {
  const two = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

/** Today as a date field holds it, written in the calendar one chose; the core reads `typed` again when it is saved. */
export function todayDate(): HonestDate {
  return dayDate(todayIso())
}

/** An ISO day as an honest date, as a date field holds it. */
export function dayDate(iso: string): HonestDate {
  const persian = preferences.value.calendar === 'persian'
  const [year, month, day] = persian ? persianParts(iso) : (iso.split('-').map(Number) as [number, number, number])
  const written = [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(persian ? '/' : '-')
  return {
    typed: inDigits(written),
    calendar: persian ? 'persian' : 'gregorian',
    about: false,
    from: { year, month, day, season: null },
    to: null,
    earliest: iso,
    latest: iso,
  }
}

function persianParts(iso: string): [number, number, number] {
  const format = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' })
  const parts = format.formatToParts(new Date(`${iso}T00:00:00Z`))
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  return [of('year'), of('month'), of('day')]
}

function inDigits(text: string): string {
  return text.replace(/\d/g, (digit) => showNumber(Number(digit)))
}

export function addDays(iso: string, days: number): string {
  const date = new Date(`${iso}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** Whole days from one ISO day to another; below zero when the other is before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** A day that is needed and not yet given: sent as it is, so that the core says it is missing. */
export function noDate(): HonestDate {
  return { typed: '', calendar: 'gregorian', about: false, from: { year: 0, month: null, day: null, season: null }, to: null, earliest: '', latest: '' }
}
