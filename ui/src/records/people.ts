import type { CaseView, PersonBrief } from '../bindings'

/** Whom a case is about: the person helped, then the household. */
export function casePeople(view: CaseView): PersonBrief[] {
  return [...(view.principal ? [view.principal] : []), ...view.household]
}
