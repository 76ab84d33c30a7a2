// What somebody chose to see of the list of cases; kept while they look at one of them.
import type { Aim, CaseRow, Id, Operations, Risk } from '../bindings'

export type CaseSort = Operations['case.list'][0]['sort']

export interface CaseListView {
  text: string
  status: CaseRow['status'] | null
  risk: Risk | null
  aim: Aim | null
  caseworker: Id | null
  sort: CaseSort
  descending: boolean
}

export function firstView(): CaseListView {
  return { text: '', status: 'open', risk: null, aim: null, caseworker: null, sort: 'next-due', descending: false }
}

/** Whether anything but their being closed hides cases. */
export function isNarrowed(view: CaseListView): boolean {
  return view.text !== '' || (view.status !== null && view.status !== 'open') || view.risk !== null || view.aim !== null || view.caseworker !== null
}
