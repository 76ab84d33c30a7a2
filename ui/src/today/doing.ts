// What a line of Today can have done in place, and the record that this needs.
import { call } from '../api'
import type { DueLine, Id, Kind, ListInCase, Page, Stored, Weight } from '../bindings'
import { pressOf } from '../cases/due'
import { firstRows } from '../cases/pages'

/** What is done where the line leads to. */
export type Elsewhere = 'ask-again' | 'call-back' | 'how-it-went'

export type Deed = 'follow-up' | 'task' | 'deadline' | 'hearing' | 'try-again' | Elsewhere

/** The kinds that are settled by a day and a word of what came of it. */
export type Settled = Extract<Deed, 'task' | 'deadline' | 'hearing'>

/** What can be done with a line here; null for what needs its record open. */
export function deedOf(line: Pick<DueLine, 'kind' | 'what'>): Deed | null {
  if (line.what === 'try-again') return 'try-again'
  // A consent that runs out is renewed by asking: its pair, or its search, is opened for it.
  if (line.what === 'consent-ends' || line.what === 'notice-ends') return 'ask-again'
  // What was told is listed where it is written down that it was called back; and how it went is asked of both.
  if (line.what === 'call-back' || line.what === 'how-it-went') return line.what
  const own: Partial<Record<Kind, Deed>> = { 'follow-up': 'follow-up', task: 'task', deadline: 'deadline', hearing: 'hearing' }
  return own[line.kind] ?? null
}

/** What is lost for good when it is missed: the core keeps it in sight on every day it can be. */
const LOST = new Set<Weight>(['hearing', 'deadline', 'paper', 'consent'])

/** Whether a line comes back before its day, whatever day is chosen. */
export function comesBack(line: Pick<DueLine, 'weight' | 'date'>): boolean {
  return LOST.has(line.weight) && pressOf(line.date) === 'ahead'
}

/** Whether a line can be put off at all. */
export function canWait(line: Pick<DueLine, 'weight' | 'date'>): boolean {
  return !LOST.has(line.weight) || pressOf(line.date) !== 'now'
}

type List = (request: ListInCase) => Promise<Page<unknown>>

/** One record of a case out of its kind's list: there is no other way to ask for it. Null when it is gone, or of no case. */
export async function findIn<R>(list: (request: ListInCase) => Promise<Page<R>>, caseId: Id | null, id: Id): Promise<Stored<R> | null> {
  if (!caseId) return null
  const { rows } = await firstRows(Infinity, (offset, limit) => list({ case: caseId, limit, offset }))
  return rows.find((row) => row.id === id) ?? null
}

export const listOf = {
  'follow-up': (request: ListInCase) => call('follow_up.list', request),
  task: (request: ListInCase) => call('task.list', request),
  deadline: (request: ListInCase) => call('deadline.list', request),
  hearing: (request: ListInCase) => call('hearing.list', request),
  'try-again': (request: ListInCase) => call('contact.list', request),
} satisfies Record<Exclude<Deed, Elsewhere>, List>
