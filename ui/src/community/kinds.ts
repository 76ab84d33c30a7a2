// Those who help: what they offer, what they are matched to for a time, and the hours they give.
import type { Hours, Placement, Volunteer } from '../bindings'
import { noDate, todayDate } from '../forms/today'
import { choiceLabel } from '../choices.svelte'
import { showDate, showList, t } from '../i18n.svelte'
import { define } from '../records/kind'
import { matchState } from './match'
import { durationWords, matchWords, purposeWords } from './words'

export const volunteer = define<Volunteer>({
  kind: 'volunteer',
  save: 'volunteer.save',
  room: null,
  empty: () => ({
    person: '', skills: [], services: [], place: null, when_free: null, checks: {}, vetted_until: null, agreement_signed: null, agreement_until: null,
    conflicts: null, remarks: null, extra: {},
  }),
  fields: [
    // Whose page it stands on.
    { path: 'person', control: 'apart' },
    { path: 'skills', control: 'keys', list: 'skill' },
    { path: 'services', control: 'keys', list: 'service' },
    { path: 'place', control: 'text' },
    { path: 'when_free', control: 'text' },
    {
      path: 'checks',
      control: 'entries',
      entry: {
        fields: [
          { path: 'kind', control: 'choice', list: 'vetting-check', half: true },
          { path: 'by_whom', control: 'text', half: true },
          { path: 'on', control: 'date', half: true },
          { path: 'until', control: 'date', half: true },
          { path: 'result', control: 'area', rows: 2 },
        ],
        empty: () => ({ kind: null, by_whom: null, on: null, until: null, result: null }),
      },
    },
    { path: 'vetted_until', control: 'date' },
    { path: 'agreement_signed', control: 'date', half: true },
    { path: 'agreement_until', control: 'date', half: true },
    { path: 'conflicts', control: 'area', rows: 3 },
    { path: 'remarks', control: 'area', rows: 3 },
  ],
  line: (record) => ({
    title: showList(record.skills.map((skill) => choiceLabel('skill', skill))),
    details: [record.place, record.when_free],
  }),
})

export const placement = define<Placement>({
  kind: 'placement',
  list: 'placement.list',
  save: 'placement.save',
  room: 'community',
  empty: (caseId) => ({
    case: caseId, volunteer: '', purpose: null, brief: null, from: todayDate(), until: noDate(), ended: null, ended_why: null, despite: null, cleared: [],
    settled: [], extra: {},
  }),
  fields: [
    { path: 'purpose', control: 'choice', list: 'placement-purpose' },
    { path: 'volunteer', control: 'helper' },
    { path: 'brief', control: 'area', rows: 4 },
    { path: 'from', control: 'date', half: true },
    { path: 'until', control: 'date', required: true, half: true },
    { path: 'ended', control: 'date', half: true, when: () => false },
    { path: 'ended_why', control: 'area', rows: 2, when: (record) => record.ended !== null },
    // What stands in the way is shown beside who helps.
    { path: 'despite', control: 'apart' },
    { path: 'cleared', control: 'apart' },
    { path: 'settled', control: 'apart' },
  ],
  line: (record) => {
    const over = matchState(record) === 'over'
    return {
      title: purposeWords(record.purpose),
      who: record.volunteer,
      // Until when, a line says by itself while it is to come.
      details: [matchState(record) !== 'on' && record.until.typed !== '' && matchWords(record)],
      text: over ? null : record.brief,
      due: over ? null : record.until,
      over,
    }
  },
})

export const hours = define<Hours>({
  kind: 'hours',
  list: 'hours.list',
  save: 'hours.save',
  room: 'community',
  empty: (caseId) => ({ case: caseId || null, volunteer: '', placement: null, on: todayDate(), minutes: 0, what: null, extra: {} }),
  fields: [
    { path: 'volunteer', control: 'whose' },
    { path: 'placement', control: 'apart', of: 'placement' },
    { path: 'on', control: 'date', required: true },
    { path: 'minutes', control: 'duration' },
    { path: 'what', control: 'area', rows: 2 },
  ],
  line: (record) => ({
    title: record.minutes > 0 ? durationWords(record.minutes) : t('search-kind-hours'),
    who: record.volunteer,
    details: [record.on.typed !== '' && showDate(record.on)],
    text: record.what,
  }),
})
