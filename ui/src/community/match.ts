// Where a match and what is given for a time stand on a day. The core judges by the same rules: of vague days the one that gives less.
import type { HonestDate, Placement, Standing } from '../bindings'
import { daysBetween, todayIso } from '../forms/today'

/** So many days before its end, it is said that something ends soon. */
const SOON = 30

export type MatchState = 'ahead' | 'on' | 'over'

export function matchState({ from, until, ended }: Pick<Placement, 'from' | 'until' | 'ended'>, today: string = todayIso()): MatchState {
  if (until.earliest < today || (ended && ended.earliest <= today)) return 'over'
  return from && from.latest > today ? 'ahead' : 'on'
}

export type Given = 'holds' | 'soon' | 'ended' | 'none'

/** How something stands that was given until a day. */
export function given(standing: Standing, until: HonestDate | null, today: string = todayIso()): Given {
  if (standing === 'not-given') return 'none'
  if (standing === 'ended') return 'ended'
  return until && daysBetween(today, until.earliest) <= SOON ? 'soon' : 'holds'
}

/** Whether somebody may be matched at all. */
export function mayHelp({ vetting, agreement }: { vetting: Standing; agreement: Standing }): boolean {
  return vetting === 'holds' && agreement === 'holds'
}

const ORDER: readonly Standing[] = ['holds', 'ended', 'not-given']

/** Of several profiles of one person, the one that allows least. */
export function worst<Row extends Record<Of, Standing>, Of extends string>(rows: Row[], of: Of): Row {
  return rows.reduce((one, other) => (ORDER.indexOf(other[of]) > ORDER.indexOf(one[of]) ? other : one))
}

/** Hours and minutes of so many minutes. */
export function inHours(minutes: number): { hours: number; minutes: number } {
  return { hours: Math.floor(minutes / 60), minutes: minutes % 60 }
}

