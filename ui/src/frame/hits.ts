import type { Hit } from '../bindings'
import type { Route } from '../nav.svelte'
import { roomOf } from '../records/kinds'

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
      return { name: 'vault' }
    case 'pair':
      return { name: 'pair', id: hit.id }
    case 'tie':
    case 'consent':
    case 'release':
    case 'family-message':
      return { name: 'of-family', kind: hit.kind, id: hit.id }
    case 'paper-rule':
    case 'custom-field':
    case 'custom-choice':
      return { name: 'settings' }
    default: {
      const room = roomOf(hit.kind)
      return hit.case ? { name: 'case', id: hit.case, room: room ?? 'summary', record: { kind: hit.kind, id: hit.id } } : null
    }
  }
}
