// Which drafts wait for a form, and how one is taken up again from a list.
import { call } from '../api'
import type { Consent, Draft, FamilyMessage, Hours, Id, Kind, NoticeConsent, Tie, Volunteer } from '../bindings'
import { nav, type Route } from '../nav.svelte'
import { roomOf } from '../records/kinds'
import { isVolunteer, session } from '../session.svelte'

let wanted: Draft | null = null
session.onEmptied(() => (wanted = null))

/** Opens the form that a draft belongs to, with the draft in it. */
export function resume(draft: Draft): void {
  const route = routeOf(draft)
  if (!route) return
  wanted = draft
  nav.go(route)
}

/** The draft that somebody chose to go on with, if it is for this form. Given once. */
export function resumed(kind: Kind, of: Id | null, inCase: Id | null = null): Draft | null {
  if (!wanted || wanted.kind !== kind || wanted.of !== of || (of === null && roomOf(kind) !== null && wanted.case !== inCase)) return null
  const draft = wanted
  wanted = null
  return draft
}

/** The draft that somebody chose, when it is of this kind and in this case: its room then opens the record it is of. */
export function isWanted(kind: Kind, inCase: Id | null): Draft | null {
  return wanted?.kind === kind && wanted.case === inCase ? wanted : null
}

/** The draft of a new record that somebody left, and that fits here; the one they chose to go on with before any other. */
export async function leftDraft<R>(kind: Kind, fits: (body: R) => boolean, inCase: Id | null = null): Promise<Draft | null> {
  const found = (await unfinished(kind, inCase)).filter((draft) => fits(draft.body as R))
  const chosen = found.find(({ id }) => id === wanted?.id)
  if (chosen) wanted = null
  return chosen ?? found[0] ?? null
}

/** Whether somebody has just chosen such a draft to go on with: its form then opens by itself. */
export function isChosen<R>(kind: Kind, fits: (body: R) => boolean): R | null {
  return wanted?.kind === kind && wanted.of === null && fits(wanted.body as R) ? (wanted.body as R) : null
}

export async function draftOf(kind: Kind, id: Id): Promise<Draft | null> {
  const chosen = resumed(kind, id)
  if (chosen) return chosen
  return (await drafts()).find((draft) => draft.of === id) ?? null
}

/** Drafts of records that were never saved. */
export async function unfinished(kind: Kind, inCase: Id | null = null): Promise<Draft[]> {
  return (await drafts()).filter((draft) => draft.of === null && draft.kind === kind && draft.case === inCase)
}

async function drafts(): Promise<Draft[]> {
  return call('draft.list', {}).catch(() => [])
}

function routeOf(draft: Draft): Route | null {
  switch (draft.kind) {
    case 'person':
      return { name: 'person', id: draft.of }
    case 'news':
      return { name: 'news-edit', id: draft.of }
    case 'case':
      return draft.of ? { name: 'case', id: draft.of } : { name: 'case-new' }
    case 'tie':
      return { name: 'person', id: (draft.body as Tie).person, tab: 'family' }
    case 'volunteer':
      return { name: 'person', id: (draft.body as Volunteer).person, tab: 'volunteer' }
    case 'hours':
      if (isVolunteer()) return { name: 'today' }
      return draft.case ? { name: 'case', id: draft.case, room: 'community' } : { name: 'person', id: (draft.body as Hours).volunteer, tab: 'volunteer' }
    case 'pair':
      return draft.of ? { name: 'pair', id: draft.of } : null
    case 'consent':
    case 'family-message':
      return { name: 'pair', id: (draft.body as Consent | FamilyMessage).pair }
    case 'notice-consent':
      return draft.case ? { name: 'case', id: draft.case, room: 'family', record: { kind: 'family-search', id: (draft.body as NoticeConsent).search } } : null
    case 'paper-rule':
    case 'custom-field':
    case 'custom-choice':
      return { name: 'settings' }
    default: {
      const room = roomOf(draft.kind)
      return room && draft.case ? { name: 'case', id: draft.case, room } : null
    }
  }
}
