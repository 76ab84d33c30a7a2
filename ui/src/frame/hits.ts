import type { Hit, Id, Kind } from '../bindings'
import type { Route } from '../nav.svelte'
import { roomOf } from '../records/kinds'
import { isVolunteer } from '../session.svelte'

/** Where a hit is read: a record of a case in its room of the case. */
export function routeOf(hit: Pick<Hit, 'kind' | 'id' | 'case'>): Route | null {
  switch (hit.kind) {
    case 'person':
      return { name: 'person', id: hit.id }
    case 'case':
      return { name: 'case', id: hit.id }
    case 'news':
      return { name: 'news', id: hit.id }
    case 'disclosure':
    case 'vault-event':
      return { name: 'vault', tab: 'log' }
    case 'pair':
      return { name: 'pair', id: hit.id }
    case 'tie':
    case 'consent':
    case 'notice-consent':
    case 'release':
    case 'family-message':
    case 'volunteer':
      return { name: 'belonging', kind: hit.kind, id: hit.id }
    case 'paper-rule':
    case 'custom-field':
    case 'custom-choice':
      return { name: 'settings' }
    case 'hours':
      if (isVolunteer()) return { name: 'today' }
      return hit.case ? inRoom(hit.kind, hit.id, hit.case) : { name: 'belonging', kind: hit.kind, id: hit.id }
    default:
      return hit.case ? inRoom(hit.kind, hit.id, hit.case) : null
  }
}

function inRoom(kind: Kind, id: Id, inCase: Id): Route {
  return { name: 'case', id: inCase, room: roomOf(kind) ?? 'summary', record: { kind, id } }
}
