// Tasks, and the log of who was reached.
import type { Contact, Task } from '../bindings'
import { choiceLabel } from '../choices.svelte'
import { todayDate } from '../forms/today'
import { showDate, t } from '../i18n.svelte'
import { define } from './kind'

export const task = define<Task>({
  kind: 'task',
  list: 'task.list',
  save: 'task.save',
  room: 'follow-ups',
  empty: (caseId) => ({ case: caseId, what: '', assigned: null, due: null, done: null, outcome: null, cancelled: false, extra: {} }),
  fields: [
    { path: 'what', control: 'area', rows: 2 },
    { path: 'assigned', control: 'member', half: true },
    { path: 'due', control: 'date', half: true },
    { path: 'done', control: 'date', when: (record) => !record.cancelled },
    { path: 'outcome', control: 'area', rows: 3, when: (record) => record.done !== null },
    { path: 'cancelled', control: 'flag', when: (record) => record.done === null },
  ],
  line: (record) => ({
    title: record.what,
    details: [record.cancelled ? t('record-not-needed') : record.done && t('record-done-on', { date: showDate(record.done) })],
    text: record.outcome,
    due: record.done || record.cancelled ? null : record.due,
    over: record.done !== null || record.cancelled,
  }),
})

export const contact = define<Contact>({
  kind: 'contact',
  list: 'contact.list',
  save: 'contact.save',
  room: 'notes',
  empty: (caseId) => ({
    case: caseId, person: null, on: todayDate(), channel: null, safe: null, direction: 'from-us', reached: null, summary: null, again: null, extra: {},
  }),
  fields: [
    { path: 'person', control: 'person' },
    { path: 'on', control: 'date', half: true },
    { path: 'direction', control: 'choice', list: 'contact-from', half: true },
    { path: 'channel', control: 'choice', list: 'channel' },
    { path: 'safe', control: 'yes-no' },
    { path: 'reached', control: 'yes-no' },
    { path: 'summary', control: 'area', rows: 4 },
    { path: 'again', control: 'date', when: (record) => record.reached !== true },
  ],
  line: (record) => ({
    title: record.reached === null ? t('contact-tried') : t(record.reached ? 'contact-reached' : 'contact-not-reached'),
    details: [
      record.on ? showDate(record.on) : t('note-no-date'),
      record.channel && choiceLabel('channel', record.channel),
      record.reached !== true && record.again && t('contact-again-on', { date: showDate(record.again) }),
    ],
    text: record.summary,
    badge: record.safe === false ? t('contact-unsafe') : null,
  }),
})
