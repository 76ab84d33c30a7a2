// When something is due, in words that promise no more than is known.
import type { DueLine, HonestDate } from '../bindings'
import { choiceLabel } from '../choices.svelte'
import { dayDate, daysBetween, todayIso } from '../forms/today'
import { showDate, t } from '../i18n.svelte'

/** Beyond this a day is said as a date. */
const SOON = 14

export type Press = 'late' | 'now' | 'ahead'

/** Late only when even the last day it can mean is past; a vague date that has begun may be any day now. */
export function pressOf(date: HonestDate, today: string = todayIso()): Press {
  if (date.latest < today) return 'late'
  return date.earliest <= today ? 'now' : 'ahead'
}

export function whenWords(date: HonestDate, today: string = todayIso()): string {
  const vague = date.earliest !== date.latest
  const press = pressOf(date, today)
  if (press === 'late') return t('due-late', { days: daysBetween(date.latest, today) })
  if (press === 'now') return vague ? t('due-any-day', { date: showDate(date) }) : t('due-today')
  if (vague) return t('due-some-time', { date: showDate(date) })
  const days = daysBetween(today, date.latest)
  return days <= SOON ? t('due-in', { days }) : showDate(date)
}

/** The same for a paper, which is not to be done on its last day but begun long before. */
export function paperWords(line: Pick<DueLine, 'date' | 'since'>, today: string = todayIso()): string[] {
  if (pressOf(line.date, today) === 'late') return [t('due-expired', { date: showDate(line.date) })]
  const expires = t('due-expires', { date: showDate(line.date) })
  if (!line.since) return [expires]
  return [line.since <= today ? t('due-renew-now') : t('due-renew-from', { date: whenWords(dayDate(line.since), today) }), expires]
}

/** What is due, in a word or two: what the record is, where it is due as such, like a follow-up or a paper that lapses. */
export function whatWords(line: Pick<DueLine, 'what' | 'choice'>): string {
  return line.choice?.key === line.what ? choiceLabel(line.choice.list, line.choice.key) : t(`due-${line.what}`)
}

/** What a line is called: its own title, else what the record is, else what is due. */
export function lineTitle(line: Pick<DueLine, 'kind' | 'what' | 'title' | 'choice'>): string {
  if (line.title && line.kind !== 'case') return line.title
  return line.choice ? choiceLabel(line.choice.list, line.choice.key) : whatWords(line)
}

/** Whether it is late or for today: what the badge and the heading count. */
export function isPressing(line: Pick<DueLine, 'date' | 'since'>, today: string = todayIso()): boolean {
  return pressOf(line.date, today) !== 'ahead' || (line.since !== null && line.since <= today)
}
