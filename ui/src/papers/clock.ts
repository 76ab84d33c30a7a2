// What runs out when, person by person. The days themselves are the core's: it knows the rules and the papers' own lead times.
import type { DueLine, HonestDate, Id, Paper, PaperRule, Stored } from '../bindings'
import { pressOf } from '../cases/due'
import { todayIso } from '../forms/today'
import { runs } from './kinds'

export interface Tick {
  id: Id
  paper: Paper
  expires: HonestDate
  /** The day renewal is to be begun; null when it is not before the day of expiry. */
  renewFrom: string | null
  /** How pressing it is. */
  state: 'over' | 'renew' | 'later'
}

export interface Clock {
  /** None for the person helped. */
  person: Id | null
  ticks: Tick[]
}

/** Papers that run, the soonest first, by the person they belong to; the principal's own id is the same as none. */
export function paperClocks(papers: Stored<Paper>[], due: DueLine[], principal: Id | null, today: string = todayIso()): Clock[] {
  const clocks = new Map<Id | null, Tick[]>()
  for (const { id, record } of papers) {
    if (!runs(record) || !record.expires) continue
    const since = due.find((line) => line.id === id && line.weight === 'paper')?.since ?? null
    const state = pressOf(record.expires, today) === 'late' ? 'over' : (since ?? record.expires.earliest) <= today ? 'renew' : 'later'
    const person = record.person === principal ? null : record.person
    clocks.set(person, [...(clocks.get(person) ?? []), { id, paper: record, expires: record.expires, renewFrom: since, state }])
  }
  return [...clocks]
    .map(([person, ticks]) => ({ person, ticks: ticks.sort((one, other) => (one.expires.latest < other.expires.latest ? -1 : 1)) }))
    .sort((one, other) => Number(one.person !== null) - Number(other.person !== null))
}

/** The rule for such a paper: one of its country before one of all, the newest first. As the core chooses it. */
export function ruleFor(rules: Stored<PaperRule>[], kind: string | null, country: string | null, says: (rule: PaperRule) => boolean): Stored<PaperRule> | null {
  const fitting = rules.filter(({ record }) => record.kind === kind && (record.country === null || record.country === country) && says(record))
  const newestFirst = [...fitting].sort((one, other) => (one.id < other.id ? 1 : -1))
  return newestFirst.find(({ record }) => record.country !== null) ?? newestFirst[0] ?? null
}
