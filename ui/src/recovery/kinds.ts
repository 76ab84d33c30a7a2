// The kinds of record of the room Recovery.
import type { Assessment, Goal, Referral, SupportSession } from '../bindings'
import { choiceLabel } from '../choices.svelte'
import { todayDate } from '../forms/today'
import { showDate, showNumber, t } from '../i18n.svelte'
import { define } from '../records/kind'

export const session = define<SupportSession>({
  kind: 'session',
  list: 'session.list',
  save: 'session.save',
  room: 'recovery',
  empty: (caseId) => ({
    case: caseId, person: null, on: todayDate(), kind: null, with: null, place: null, agreed: null, next: null, settled: false, extra: {},
  }),
  fields: [
    { path: 'on', control: 'date', half: true },
    { path: 'kind', control: 'choice', list: 'session-kind', half: true },
    { path: 'person', control: 'person' },
    { path: 'with', control: 'text', half: true },
    { path: 'place', control: 'text', half: true },
    { path: 'agreed', control: 'area', rows: 4 },
    { path: 'next', control: 'date' },
    { path: 'settled', control: 'flag', when: (record) => record.next !== null },
  ],
  line: (record) => ({
    title: record.kind ? choiceLabel('session-kind', record.kind) : t('search-kind-session'),
    details: [
      record.on ? showDate(record.on) : t('note-no-date'),
      record.with && t('session-with', { name: record.with }),
      record.next && !record.settled && t('session-next-on', { date: showDate(record.next) }),
    ],
  }),
})

export const referral = define<Referral>({
  kind: 'referral',
  list: 'referral.list',
  save: 'referral.save',
  room: 'recovery',
  empty: (caseId) => ({
    case: caseId, person: null, service: null, provider_person: null, provider: null, why: null, consent: null, consent_on: null, made: null, answer_by: null,
    accepted: null, answered: null, ended: null, outcome: null, cleared: [], extra: {},
  }),
  fields: [
    { path: 'service', control: 'choice', list: 'service', half: true },
    { path: 'provider', control: 'text', half: true },
    { path: 'provider_person', control: 'professional' },
    { path: 'person', control: 'person' },
    { path: 'why', control: 'area', rows: 3 },
    { path: 'consent', control: 'yes-no' },
    { path: 'consent_on', control: 'date', when: (record) => record.consent === true },
    { path: 'made', control: 'date', half: true },
    { path: 'answer_by', control: 'date', half: true },
    { path: 'accepted', control: 'yes-no', when: (record) => record.made !== null },
    { path: 'answered', control: 'date', half: true, when: (record) => record.made !== null },
    { path: 'ended', control: 'date', half: true, when: (record) => record.made !== null },
    { path: 'outcome', control: 'area', rows: 3, when: (record) => record.made !== null },
    // What stands in the way of the provider is shown above the form.
    { path: 'cleared', control: 'apart' },
  ],
  line: (record) => ({
    title: record.service ? choiceLabel('service', record.service) : (record.provider ?? t('search-kind-referral')),
    details: [
      record.service && record.provider,
      record.ended
        ? t('referral-ended-on', { date: showDate(record.ended) })
        : record.accepted !== null
          ? t(record.accepted ? 'referral-accepted' : 'referral-declined')
          : record.made
            ? t('referral-made-on', { date: showDate(record.made) })
            : t('referral-not-made'),
    ],
    due: record.made && record.accepted === null && !record.answered && !record.ended ? record.answer_by : null,
    over: record.ended !== null || record.accepted === false,
  }),
})

export const goal = define<Goal>({
  kind: 'goal',
  list: 'goal.list',
  save: 'goal.save',
  room: 'recovery',
  empty: (caseId) => ({
    case: caseId, person: null, goal: '', domain: null, set: todayDate(), by: null, steps: {}, reached: null, dropped: null, dropped_why: null, extra: {},
  }),
  fields: [
    { path: 'goal', control: 'area', rows: 2 },
    { path: 'domain', control: 'choice', list: 'domain' },
    { path: 'person', control: 'person' },
    { path: 'set', control: 'date', half: true },
    { path: 'by', control: 'date', half: true },
    {
      path: 'steps',
      control: 'entries',
      entry: {
        fields: [
          { path: 'what', control: 'text' },
          { path: 'who', control: 'text' },
          { path: 'by', control: 'date', half: true },
          { path: 'done', control: 'date', half: true },
        ],
        empty: () => ({ what: '', who: null, by: null, done: null }),
      },
    },
    { path: 'reached', control: 'date', half: true },
    { path: 'dropped', control: 'date', half: true },
    { path: 'dropped_why', control: 'area', rows: 2, when: (record) => record.dropped !== null },
  ],
  line: (record) => {
    const steps = Object.values(record.steps)
    const done = steps.filter((step) => step.done !== null).length
    const over = record.reached !== null || record.dropped !== null
    return {
      title: record.goal,
      details: [
        record.domain && choiceLabel('domain', record.domain),
        record.reached && t('goal-reached-on', { date: showDate(record.reached) }),
        record.dropped && t('goal-dropped-on', { date: showDate(record.dropped) }),
        !over && steps.length > 0 && t('goal-steps-done', { done: showNumber(done), count: showNumber(steps.length) }),
      ],
      due: over ? null : record.by,
      over,
    }
  },
})

export const assessment = define<Assessment>({
  kind: 'assessment',
  list: 'assessment.list',
  save: 'assessment.save',
  room: 'recovery',
  empty: (caseId) => ({ case: caseId, person: null, on: todayDate(), by_whom: null, scores: {}, remarks: null, extra: {} }),
  fields: [
    { path: 'on', control: 'date', required: true, half: true },
    { path: 'by_whom', control: 'text', half: true },
    { path: 'person', control: 'person' },
    { path: 'scores', control: 'scores' },
    { path: 'remarks', control: 'area', rows: 3 },
  ],
  line: (record) => ({
    title: showDate(record.on),
    details: [t('assessment-parts', { count: Object.keys(record.scores).length }), record.by_whom],
  }),
})
