import type { Hit } from '../bindings'
import type { Route } from '../nav.svelte'

/** Where a hit is read: a record of a case in its room of the case. */
export function routeOf(hit: Pick<Hit, 'kind' | 'id' | 'case'>): Route | null {
  switch (hit.kind) {
    case 'person':
      return { name: 'person', id: hit.id }
    case 'case':
      return { name: 'case', id: hit.id }
    case 'news':
      return { name: 'news', id: hit.id }
    case 'note':
      return hit.case ? { name: 'case', id: hit.case, room: 'notes' } : null
    case 'follow-up':
      return hit.case ? { name: 'case', id: hit.case, room: 'follow-ups' } : null
    case 'citation':
      return hit.case ? { name: 'case', id: hit.case, room: 'news' } : null
    case 'disclosure':
      return { name: 'vault' }
  }
}
