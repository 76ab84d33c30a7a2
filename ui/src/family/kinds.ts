// The kind of record of the room Family: who looks for whom, from the seeker's side.
import type { FamilySearch } from '../bindings'
import { choiceLabel } from '../choices.svelte'
import { newId } from '../forms/new-id'
import { todayDate } from '../forms/today'
import { showDate, t } from '../i18n.svelte'
import { nameIn } from '../people/naming'
import { define } from '../records/kind'

export const familySearch = define<FamilySearch>({
  kind: 'family-search',
  list: 'family_search.list',
  save: 'family_search.save',
  room: 'family',
  empty: (caseId, view) => ({
    case: caseId,
    seeker: view?.principal?.id ?? '',
    kinship: null,
    names: { [newId()]: { text: '', kind: 'full', language: null } },
    gender: null,
    birth: null,
    birth_place: null,
    nationalities: [],
    last_place: null,
    lost_since: null,
    lost_how: null,
    description: null,
    photo: null,
    opened: todayDate(),
    closed: null,
    outcome: null,
    extra: {},
  }),
  fields: [
    { path: 'seeker', control: 'seeker', required: true, half: true },
    { path: 'kinship', control: 'choice', list: 'kinship', half: true },
    { path: 'names', control: 'names' },
    { path: 'gender', control: 'choice', list: 'gender', half: true },
    { path: 'birth', control: 'date', half: true },
    { path: 'birth_place', control: 'text', half: true },
    { path: 'last_place', control: 'text', half: true },
    { path: 'lost_since', control: 'date' },
    { path: 'lost_how', control: 'area', rows: 3 },
    { path: 'description', control: 'area', rows: 4 },
    { path: 'photo', control: 'photo' },
    { path: 'nationalities', control: 'chips', more: true },
    { path: 'opened', control: 'date', half: true },
    { path: 'closed', control: 'date', half: true },
    { path: 'outcome', control: 'choice', list: 'search-outcome', when: (record) => record.closed !== null },
  ],
  line: (record) => ({
    title: nameIn(record.names) || t('person-unnamed'),
    details: [
      record.kinship && choiceLabel('kinship', record.kinship),
      record.lost_since && t('family-lost-since', { date: showDate(record.lost_since) }),
      record.closed && t('family-ended', { date: showDate(record.closed) }),
    ],
    over: record.closed !== null,
  }),
})
