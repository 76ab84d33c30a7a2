// The kinds of record of the room Refuge.
import type { Accommodation, Application, Deadline, Hearing, Incident, RefugeOption, Situation } from '../bindings'
import { choiceLabel } from '../choices.svelte'
import { VISIBILITIES } from '../forms/options'
import { inRow } from '../forms/in-row'
import { noDate, todayDate } from '../forms/today'
import { showDate, showNumber, t } from '../i18n.svelte'
import { define } from '../records/kind'
import { STAGES, stagesInOrder } from './stages'
import { dueWords, hourWords, timeWords } from './times'

export const situation = define<Situation>({
  kind: 'situation',
  list: 'situation.list',
  save: 'situation.save',
  room: 'refuge',
  empty: (caseId) => ({
    case: caseId, person: null, status: null, country: null, place: null, since: null, until: null, followed: false, basis: null,
    remarks: null, extra: {},
  }),
  fields: [
    { path: 'person', control: 'person' },
    { path: 'status', control: 'choice', list: 'legal-status' },
    { path: 'country', control: 'text', half: true },
    { path: 'place', control: 'text', half: true },
    { path: 'since', control: 'date', half: true },
    { path: 'until', control: 'date', half: true },
    { path: 'followed', control: 'flag', when: (record) => record.until !== null },
    { path: 'basis', control: 'text' },
    { path: 'remarks', control: 'area', rows: 3, more: true },
  ],
  line: (record) => ({
    title: record.status ? choiceLabel('legal-status', record.status) : t('search-kind-situation'),
    details: [
      inRow([record.place, record.country]),
      record.since && t('record-since', { date: showDate(record.since) }),
      record.until && t('record-until', { date: showDate(record.until) }),
    ],
  }),
})

export const refugeOption = define<RefugeOption>({
  kind: 'refuge-option',
  list: 'refuge_option.list',
  save: 'refuge_option.save',
  room: 'refuge',
  empty: (caseId) => ({
    case: caseId, country: null, route: null, pros: null, obstacles: null, needs: null, cost: null, duration: null, preference: null,
    own_words: null, chosen: null, dropped: null, dropped_why: null, extra: {},
  }),
  fields: [
    { path: 'country', control: 'text', half: true },
    { path: 'route', control: 'choice', list: 'route', half: true },
    { path: 'pros', control: 'area', rows: 3 },
    { path: 'obstacles', control: 'area', rows: 3 },
    { path: 'needs', control: 'area', rows: 2 },
    { path: 'cost', control: 'text', half: true },
    { path: 'duration', control: 'text', half: true },
    { path: 'own_words', control: 'area', rows: 3 },
    { path: 'preference', control: 'number' },
    { path: 'chosen', control: 'date', half: true },
    { path: 'dropped', control: 'date', half: true },
    { path: 'dropped_why', control: 'area', rows: 2, when: (record) => record.dropped !== null },
  ],
  line: (record) => ({
    title: inRow([record.country, record.route && choiceLabel('route', record.route)]),
    details: [
      record.dropped && t('option-dropped-on', { date: showDate(record.dropped) }),
      record.preference !== null && t('option-preference', { rank: showNumber(record.preference) }),
      record.duration,
    ],
    badge: record.chosen && !record.dropped ? t('option-chosen') : null,
    over: record.dropped !== null,
  }),
})

export const application = define<Application>({
  kind: 'application',
  list: 'application.list',
  save: 'application.save',
  room: 'refuge',
  empty: (caseId) => ({
    case: caseId, person: null, country: null, authority: null, reference: null, kind: null, representative: null, stages: {}, remarks: null, extra: {},
  }),
  fields: [
    { path: 'kind', control: 'choice', list: 'application-kind', half: true },
    { path: 'country', control: 'text', half: true },
    { path: 'person', control: 'person' },
    { path: 'authority', control: 'text', half: true },
    { path: 'reference', control: 'text', half: true },
    { path: 'representative', control: 'text' },
    {
      path: 'stages',
      control: 'entries',
      entry: {
        fields: [
          { path: 'stage', control: 'enum', list: 'application-stage', keys: STAGES, half: true },
          { path: 'on', control: 'date', half: true },
          { path: 'remarks', control: 'text' },
        ],
        empty: () => ({ stage: 'preparing', on: todayDate(), remarks: null }),
      },
    },
    { path: 'remarks', control: 'area', rows: 3, more: true },
  ],
  line: (record) => {
    const last = stagesInOrder(record).at(-1)
    const stage = last && choiceLabel('application-stage', last.stage)
    return {
      title: inRow([record.kind ? choiceLabel('application-kind', record.kind) : t('search-kind-application'), record.country]),
      details: [last?.on ? t('record-stage-on', { stage: stage ?? '', date: showDate(last.on) }) : stage, record.authority],
      over: last?.stage === 'final' || last?.stage === 'withdrawn' || last?.stage === 'lapsed',
    }
  },
})

export const hearing = define<Hearing>({
  kind: 'hearing',
  list: 'hearing.list',
  save: 'hearing.save',
  room: 'refuge',
  empty: (caseId) => ({
    case: caseId, application: null, person: null, kind: null, time: { kind: 'not-set' }, authority: null, place: null, representative: null,
    interpreter: null, accompanied_by: null, preparation: null, held: null, outcome: null, cancelled: false, extra: {},
  }),
  fields: [
    { path: 'kind', control: 'choice', list: 'hearing-kind' },
    { path: 'time', control: 'hearing-time' },
    { path: 'person', control: 'person' },
    { path: 'authority', control: 'text', half: true },
    { path: 'place', control: 'text', half: true },
    { path: 'interpreter', control: 'text', half: true },
    { path: 'representative', control: 'text', half: true },
    { path: 'accompanied_by', control: 'text', half: true },
    { path: 'application', control: 'record', of: 'application', half: true },
    { path: 'preparation', control: 'area', rows: 3 },
    { path: 'held', control: 'date', when: (record) => !record.cancelled },
    { path: 'outcome', control: 'area', rows: 3, when: (record) => record.held !== null },
    { path: 'cancelled', control: 'flag', when: (record) => record.held === null },
  ],
  line: (record) => {
    const over = record.held !== null || record.cancelled
    return {
      title: inRow([record.kind ? choiceLabel('hearing-kind', record.kind) : t('search-kind-hearing'), record.authority]),
      details: [
        record.cancelled && t('hearing-cancelled'),
        record.held ? t('hearing-held-on', { date: showDate(record.held) }) : over ? timeWords(record.time) : hourWords(record.time),
        record.place,
      ],
      due: over || record.time.kind === 'not-set' ? null : record.time.date,
      over,
    }
  },
})

export const deadline = define<Deadline>({
  kind: 'deadline',
  list: 'deadline.list',
  save: 'deadline.save',
  room: 'refuge',
  empty: (caseId) => ({
    case: caseId, what: '', due: { kind: 'on', date: noDate() }, application: null, source: null, consequence: null, done: null, outcome: null,
    cancelled: false, extra: {},
  }),
  fields: [
    { path: 'what', control: 'area', rows: 2 },
    { path: 'due', control: 'deadline-due' },
    { path: 'consequence', control: 'area', rows: 2 },
    { path: 'source', control: 'text' },
    { path: 'application', control: 'record', of: 'application' },
    { path: 'done', control: 'date', when: (record) => !record.cancelled },
    { path: 'outcome', control: 'area', rows: 2, when: (record) => record.done !== null },
    { path: 'cancelled', control: 'flag', when: (record) => record.done === null },
  ],
  line: (record) => {
    const over = record.done !== null || record.cancelled
    return {
      title: record.what,
      details: [
        record.cancelled ? t('record-not-needed') : record.done ? t('record-done-on', { date: showDate(record.done) }) : null,
        !over && record.due.kind === 'before' && dueWords(record.due),
        !over && record.consequence && t('deadline-else', { what: record.consequence }),
      ],
      due: over ? null : record.due.kind === 'before' ? 'reckoned' : record.due.date,
      over,
    }
  },
})

export const accommodation = define<Accommodation>({
  kind: 'accommodation',
  list: 'accommodation.list',
  save: 'accommodation.save',
  room: 'refuge',
  empty: (caseId) => ({
    case: caseId, kind: null, address: null, host: null, from: null, until: null, cost: null, safe: null, left: null, remarks: null, extra: {},
  }),
  fields: [
    { path: 'kind', control: 'choice', list: 'accommodation-kind' },
    { path: 'address', control: 'area', rows: 2 },
    { path: 'host', control: 'text' },
    { path: 'safe', control: 'yes-no' },
    { path: 'from', control: 'date', half: true },
    { path: 'until', control: 'date', half: true },
    { path: 'cost', control: 'text' },
    { path: 'left', control: 'date' },
    { path: 'remarks', control: 'area', rows: 3, more: true },
  ],
  line: (record) => ({
    title: record.kind ? choiceLabel('accommodation-kind', record.kind) : t('search-kind-accommodation'),
    details: [
      record.from && t('record-since', { date: showDate(record.from) }),
      record.left ? t('accommodation-left-on', { date: showDate(record.left) }) : record.until && t('record-until', { date: showDate(record.until) }),
    ],
    text: record.address,
    badge: record.safe === false ? t('accommodation-unsafe') : null,
    over: record.left !== null,
  }),
})

export const incident = define<Incident>({
  kind: 'incident',
  list: 'incident.list',
  save: 'incident.save',
  room: 'refuge',
  empty: (caseId) => ({
    case: caseId, person: null, kind: null, on: null, time: null, place: null, what: '', by_whom: null, harm: null, witnesses: null, evidence: null,
    reported_to: null, reference: null, response: null, visibility: 'team', extra: {},
  }),
  fields: [
    { path: 'kind', control: 'choice', list: 'incident-kind' },
    { path: 'person', control: 'person' },
    { path: 'on', control: 'date', half: true },
    { path: 'time', control: 'text', half: true },
    { path: 'place', control: 'text' },
    { path: 'what', control: 'area', rows: 7 },
    { path: 'by_whom', control: 'text' },
    { path: 'harm', control: 'area', rows: 2 },
    { path: 'witnesses', control: 'area', rows: 2 },
    { path: 'evidence', control: 'area', rows: 2 },
    { path: 'reported_to', control: 'text', half: true },
    { path: 'reference', control: 'text', half: true },
    { path: 'response', control: 'area', rows: 3 },
    { path: 'visibility', control: 'enum', list: 'visibility', keys: VISIBILITIES },
  ],
  line: (record) => ({
    title: record.kind ? choiceLabel('incident-kind', record.kind) : t('search-kind-incident'),
    details: [record.on ? showDate(record.on) : t('note-no-date'), record.place],
    text: record.what,
    badge: record.visibility === 'team' ? null : choiceLabel('visibility', record.visibility),
  }),
})
