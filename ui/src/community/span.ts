// Over which time hours are counted: said so that it means the same in every calendar.
import { addDays, todayIso } from '../forms/today'

const DAYS = { month: 30, year: 365 } as const
export type Span = 'all' | keyof typeof DAYS
export const SPANS: readonly Span[] = ['all', 'year', 'month']

/** Today is the last of so many days. */
export function spanOf(span: Span, today: string = todayIso()): { from?: string; until?: string } {
  return span === 'all' ? {} : { from: addDays(today, 1 - DAYS[span]), until: today }
}
