import type { Case, Episode } from '../bindings'
import { newId } from '../forms/new-id'
import { todayDate } from '../forms/today'
import { t } from '../i18n.svelte'
import { session } from '../session.svelte'

export function emptyEpisode(): Episode {
  return {
    opened: todayDate(),
    reason: null,
    referred_by: null,
    closed: null,
    close_reason: null,
    outcome: null,
    close_note: null,
    remains: null,
    caseworkers: [],
  }
}

/** A new case: opened today by whoever writes it down, everything else unknown. */
export function emptyCase(): Case {
  const me = session.status?.member?.id
  return {
    code: null,
    principal: null,
    household: {},
    caseworkers: me ? [me] : [],
    risk: null,
    aims: [],
    summary: null,
    keeping: { given: null, by: null, on: null, how: null, until: null },
    episodes: { [newId()]: emptyEpisode() },
    extra: {},
  }
}

/** A draft of a case is known by its code; one not yet given a code has only the hour it was begun. */
export function caseTitle(record: Case): string {
  return record.code ?? t('case-new')
}

