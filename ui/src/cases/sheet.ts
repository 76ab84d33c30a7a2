// What stands on a case's summary sheet.
import { call } from '../api'
import type { DueLine, Id, Note, Situation, Stored, Task } from '../bindings'
import { firstRows } from './pages'

/** As many of the last notes as leave the sheet a page or two. */
const NOTES = 5
const LOOKED_AT = 50

export interface Sheet {
  due: DueLine[]
  situations: Stored<Situation>[]
  tasks: Stored<Task>[]
  notes: Stored<Note>[]
}

export async function gatherSheet(caseId: Id): Promise<Sheet> {
  const [due, situations, tasks, notes] = await Promise.all([
    call('case.due', { case: caseId }),
    firstRows(Infinity, (offset, limit) => call('situation.list', { case: caseId, limit, offset })),
    firstRows(Infinity, (offset, limit) => call('task.list', { case: caseId, limit, offset })),
    call('note.list', { case: caseId, limit: LOOKED_AT, offset: 0 }),
  ])
  return {
    due,
    situations: present(situations.rows),
    tasks: tasks.rows.filter(({ record }) => !record.done && !record.cancelled),
    // Paper goes from hand to hand: only what the whole team may read.
    notes: notes.rows.filter(({ record }) => record.visibility === 'team').slice(0, NOTES),
  }
}

/** The latest situation of each person. */
export function present(situations: Stored<Situation>[]): Stored<Situation>[] {
  const of = new Map<Id | null, Stored<Situation>>()
  for (const one of situations) if (!of.has(one.record.person)) of.set(one.record.person, one)
  return [...of.values()]
}
