// Who works with this vault: those with a key to it, and the volunteers.
import { call } from '../api'
import type { PersonBrief } from '../bindings'

/** More than fit a menu are found by searching for them. */
const MENU = 60

export async function team(): Promise<PersonBrief[]> {
  const found = await Promise.all(
    (['member', 'volunteer'] as const).map((role) => call('person.list', { role, limit: MENU, offset: 0 }).catch(() => ({ rows: [] }))),
  )
  return [...new Map(found.flatMap((answer) => answer.rows).map((person) => [person.id, person])).values()]
}
