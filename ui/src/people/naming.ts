import type { Name, NameKind, Person, PersonBrief, PersonRole, Stored } from '../bindings'
import { call } from '../api'
import { choiceLabel } from '../choices.svelte'
import type { Id } from '../bindings'
import { newId } from '../forms/new-id'
import type { Found } from '../forms/Lookup.svelte'
import { inRow } from '../forms/in-row'
import { isAmong } from '../forms/is-among'
import { showDate, t } from '../i18n.svelte'
import { isVolunteer, session } from '../session.svelte'

/** People that a picker offers at once. */
const FOUND = 8
/** Of whom so many are looked through for a role. */
const SEARCHED = 50

/** The name to call a person by, as the core chooses it; the father's and the mother's are not theirs. */
export function mainName(person: Person): string {
  return nameIn(person.names)
}

/** The same, of names by themselves: of somebody looked for, too. */
export function nameIn(names: Record<Id, Name>): string {
  const of = (kind: NameKind) => Object.values(names).find((name) => name.kind === kind && name.text.trim() !== '')?.text.trim()
  const parts = [of('given'), of('family')].filter(Boolean).join(' ')
  return of('full') ?? (parts || (of('alias') ?? of('document') ?? of('organisation') ?? ''))
}

export function otherNames(person: Person): Name[] {
  const main = mainName(person)
  return Object.values(person.names).filter((name) => name.text !== main && name.text.trim() !== '' && !main.includes(name.text))
}

export function emptyPerson(name = ''): Person {
  return {
    names: { [newId()]: { text: name, kind: 'full', language: null } },
    photo: null,
    gender: null,
    birth: null,
    birth_place: null,
    nationalities: [],
    organisations: [],
    services: [],
    languages: {},
    channels: {},
    safety_flags: [],
    do_not_disclose: {},
    roles: ['helped'],
    remarks: null,
    merged: [],
    extra: {},
  }
}

/** A person as lists show one. */
export function briefOf({ id, record, trashed }: Stored<Person>): PersonBrief {
  const { birth, gender, roles } = record
  return { id, name: mainName(record), other_names: otherNames(record).map(({ text }) => text), birth, gender, roles, trashed: trashed !== null }
}

/** What tells two people of one name apart. */
export function briefDetail(person: PersonBrief): string {
  const born = person.birth ? t('person-born', { date: showDate(person.birth) }) : ''
  return inRow([...person.other_names.slice(0, 2), born])
}

/** People by name: those of `first` whom the words fit, then those of a role, who say that they are, then the others. */
export async function findPeople(text: string, role?: PersonRole, first: PersonBrief[] = []): Promise<Found[]> {
  const asked = { text: text || null, offset: 0 }
  const found = await Promise.all([
    role ? call('person.list', { ...asked, role, limit: text ? SEARCHED : FOUND }) : { rows: [] },
    call('person.list', { ...asked, limit: FOUND }),
  ])
  const near = first.filter((person) => isAmong(text, [person.name, ...person.other_names]))
  const rows = [...new Map([...near, ...found.flatMap((answer) => answer.rows)].map((row) => [row.id, row])).values()]
  const roleOf = (row: PersonBrief) => role && row.roles.includes(role) && choiceLabel('role', role)
  return rows.slice(0, near.length + FOUND).map((row) => ({ id: row.id, title: row.name || t('person-unnamed'), detail: inRow([roleOf(row), briefDetail(row)]) }))
}

export async function nameOf(id: Id): Promise<string> {
  // To a volunteer nobody's record is told, and their own name is known.
  const me = session.status?.member
  if (isVolunteer() && me?.id === id) return me.name
  const person = await call('person.get', { id })
  return mainName(person.record) || t('person-unnamed')
}
