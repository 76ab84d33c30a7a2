// When a hearing is and by when something must be done, in words.
import type { DeadlineDue, HearingTime } from '../bindings'
import { addDays } from '../forms/today'
import { showDate, showNumber, t } from '../i18n.svelte'

/** "10:30:00" as one says it, in the digits chosen. */
export function clockWords(time: string): string {
  return time.slice(0, 5).replace(/\d/g, (digit) => showNumber(Number(digit)))
}

export function timeWords(time: HearingTime): string {
  if (time.kind === 'not-set') return t('hearing-not-set')
  if (time.kind === 'window') return t('hearing-in-window', { date: showDate(time.date) })
  return t('hearing-at', { date: showDate(time.date), time: clockWords(time.time) })
}

/** What is to be added where the day is said already. */
export function hourWords(time: HearingTime): string | null {
  if (time.kind === 'not-set') return t('hearing-not-set')
  if (time.kind === 'at') return t('hearing-hour', { time: clockWords(time.time) })
  return time.date.earliest === time.date.latest ? t('hearing-hour-open') : null
}

export function dueWords(due: DeadlineDue): string {
  return due.kind === 'on' ? showDate(due.date) : t('deadline-days-before', { days: due.days })
}

/** The day a deadline falls on that is counted back from a hearing: from the first day the hearing can be. */
export function dayBefore(time: HearingTime, days: number): string | null {
  return time.kind === 'not-set' || !time.date.earliest ? null : addDays(time.date.earliest, -days)
}

/** A time of day as typed ("9", "9:5", "۹:۳۰", "14.15"), as the core keeps it; null when it is none. */
export function readClock(typed: string): string | null {
  const plain = typed
    .trim()
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
  const found = /^(\d{1,2})(?:[:.٫](\d{1,2}))?$/.exec(plain)
  if (!found) return null
  const [hours, minutes] = [Number(found[1]), Number(found[2] ?? 0)]
  if (hours > 23 || minutes > 59) return null
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}:00`
}
