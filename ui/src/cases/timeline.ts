// Everything that happened in a case as one line of time, the latest first.
import { call } from '../api'
import type { Case, FollowUp, HonestDate, Id, NewsRow, Note, Stored } from '../bindings'
import { firstRows } from './pages'

export type Event =
  | { id: string; at: string; date: HonestDate | null; what: 'opened' | 'closed'; reason: string | null; outcome: string | null; note: string | null; again: boolean }
  | { id: string; at: string; date: HonestDate | null; what: 'note'; note: Stored<Note> }
  | { id: string; at: string; date: HonestDate | null; what: 'done'; followUp: Stored<FollowUp> }
  | { id: string; at: string; date: HonestDate | null; what: 'cited'; news: NewsRow | null; remark: string | null }

export interface Timeline {
  events: Event[]
  /** Notes there are beyond those asked for. */
  older: number
}

export async function timeline(id: Id, record: Case, notes: number): Promise<Timeline> {
  const [noted, followed, cited] = await Promise.all([
    firstRows(notes, (offset, limit) => call('note.list', { case: id, limit, offset })),
    firstRows(Infinity, (offset, limit) => call('follow_up.list', { case: id, limit, offset })),
    call('citation.list', { case: id }),
  ])
  const events: Event[] = [...episodes(record)]
  for (const note of noted.rows) {
    const date = note.record.on
    events.push({ id: note.id, at: sortKey(date, note.created.at), date, what: 'note', note })
  }
  for (const followUp of followed.rows) {
    const date = followUp.record.done
    if (date) events.push({ id: followUp.id, at: sortKey(date, followUp.changed.at), date, what: 'done', followUp })
  }
  for (const { citation, news } of cited) {
    const at = citation.created.at
    events.push({ id: citation.id, at, date: null, what: 'cited', news, remark: citation.record.remark })
  }
  events.sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0))
  return { events, older: Math.max(0, noted.total - noted.rows.length) }
}

const place = (index: number) => String(index).padStart(3, '0')

function episodes(record: Case): Event[] {
  const inOrder = Object.entries(record.episodes).sort(([, one], [, other]) => (one.opened.earliest < other.opened.earliest ? -1 : 1))
  return inOrder.flatMap(([id, episode], index) => {
    const opened: Event = {
      id: `${id}-opened`,
      // On one day: the first opening before all else, then the rest, then closings and reopenings in their order.
      at: sortKey(episode.opened, index === 0 ? '' : `~${place(index)}a`),
      date: episode.opened,
      what: 'opened',
      reason: episode.reason,
      outcome: null,
      note: episode.referred_by,
      again: index > 0,
    }
    if (!episode.closed) return [opened]
    const closed: Event = {
      id: `${id}-closed`,
      at: sortKey(episode.closed, `~${place(index)}b`),
      date: episode.closed,
      what: 'closed',
      reason: episode.close_reason,
      outcome: episode.outcome,
      note: episode.close_note,
      again: false,
    }
    return [opened, closed]
  })
}

/** By the last day a date can mean; of one day, in the order things were written. */
function sortKey(date: HonestDate | null, written: string): string {
  return date ? `${date.latest}T${written.slice(11) || written}` : written
}
