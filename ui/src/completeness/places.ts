// Where something that is not recorded can be written down.
import type { Id, MissingLine } from '../bindings'
import { routeOf } from '../frame/hits'
import type { Route } from '../nav.svelte'
import { roomOf } from '../records/kinds'

/** Fields of the case itself that are kept in its room of people. */
const OF_PEOPLE = new Set(['principal', 'caseworkers', 'household'])

/** Where a missing thing is written down; without the record's id, the room in which it is found. */
export function missingRoute(line: Pick<MissingLine, 'id' | 'kind' | 'field'>, caseId: Id): Route {
  if (line.kind === 'case') return { name: 'case', id: caseId, room: line.field && OF_PEOPLE.has(line.field) ? 'people' : 'summary' }
  const route = line.id ? routeOf({ kind: line.kind, id: line.id, case: caseId }) : null
  return route ?? { name: 'case', id: caseId, room: line.kind === 'person' ? 'people' : (roomOf(line.kind) ?? 'summary') }
}
