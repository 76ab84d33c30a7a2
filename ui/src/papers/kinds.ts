// Papers, and what is usual for papers of a kind.
import type { Paper, PaperRule } from '../bindings'
import { pressOf } from '../cases/due'
import { choiceLabel } from '../choices.svelte'
import { inRow } from '../forms/in-row'
import { showDate, showNumber, t } from '../i18n.svelte'
import { define } from '../records/kind'

/** Papers that are in nobody's hands do not run out. */
export function runs(paper: Paper): boolean {
  return paper.replaced === null && (paper.state === null || paper.state === 'held' || paper.state === 'withheld')
}

export function paperTitle(paper: Paper): string {
  return inRow([paper.kind ? choiceLabel('paper-kind', paper.kind) : t('search-kind-paper'), paper.country])
}

export const paper = define<Paper>({
  kind: 'paper',
  list: 'paper.list',
  save: 'paper.save',
  room: 'papers',
  empty: (caseId) => ({
    case: caseId, person: null, kind: null, state: null, number: null, issuer: null, country: null, issued: null, expires: null, original: null,
    lead_days: null, lapses: [], steps: {}, cost: null, replaced: null, remarks: null, extra: {},
  }),
  fields: [
    { path: 'kind', control: 'choice', list: 'paper-kind', half: true },
    { path: 'state', control: 'choice', list: 'paper-state', half: true },
    { path: 'person', control: 'person' },
    { path: 'country', control: 'text', half: true },
    { path: 'number', control: 'text', half: true, dir: 'ltr' },
    { path: 'issuer', control: 'text' },
    { path: 'issued', control: 'date', half: true },
    { path: 'expires', control: 'date', half: true },
    { path: 'original', control: 'text' },
    { path: 'lapses', control: 'keys', list: 'lapses' },
    { path: 'lead_days', control: 'number', half: true },
    { path: 'cost', control: 'text', half: true },
    {
      path: 'steps',
      control: 'entries',
      entry: {
        fields: [
          { path: 'what', control: 'text' },
          { path: 'by', control: 'date', half: true },
          { path: 'done', control: 'date', half: true },
          { path: 'cost', control: 'text' },
        ],
        empty: () => ({ what: '', by: null, done: null, cost: null }),
      },
    },
    { path: 'replaced', control: 'date' },
    { path: 'remarks', control: 'area', rows: 3, more: true },
  ],
  line: (record) => {
    const running = runs(record)
    return {
      title: paperTitle(record),
      details: [
        record.state && choiceLabel('paper-state', record.state),
        record.number,
        record.replaced && t('paper-replaced-on', { date: showDate(record.replaced) }),
        record.expires && t(running ? 'paper-expires-on' : 'paper-expiry-was', { date: showDate(record.expires) }),
      ],
      badge: running && record.expires && pressOf(record.expires) === 'late' ? t('paper-clock-over') : null,
      over: record.replaced !== null || record.state === 'expired',
    }
  },
})

/** Who says so: as the team wrote it, else as the program knows it. */
export function ruleSource(rule: PaperRule): string | null {
  return rule.source ?? (rule.usual && choiceLabel('paper-usual', rule.usual))
}

export const paperRule = define<PaperRule>({
  kind: 'paper-rule',
  save: 'paper_rule.save',
  room: null,
  empty: () => ({ kind: 'passport', country: null, validity_months: null, lead_days: null, lapses: [], source: null, usual: null, extra: {} }),
  fields: [
    { path: 'kind', control: 'choice', list: 'paper-kind', required: true, half: true },
    { path: 'country', control: 'text', half: true },
    { path: 'validity_months', control: 'number', half: true },
    { path: 'lead_days', control: 'number', half: true },
    { path: 'lapses', control: 'keys', list: 'lapses' },
    { path: 'source', control: 'area', rows: 4 },
    { path: 'usual', control: 'told', list: 'paper-usual', when: () => false },
  ],
  line: (record) => ({
    title: inRow([choiceLabel('paper-kind', record.kind), record.country]),
    details: [
      record.lead_days !== null && t('paper-rule-lead', { days: record.lead_days }),
      record.validity_months !== null && t('paper-rule-validity', { months: showNumber(record.validity_months) }),
    ],
  }),
})
