// The people of the vault, for its screens.
import type { MemberWithKey, Role } from '../bindings'
import { t } from '../i18n.svelte'

export const ROLES: Role[] = ['volunteer', 'caseworker', 'coordinator']

/** The roles, each with what it may do. */
export function roleOptions(): { value: Role; label: string; hint: string }[] {
  return ROLES.map((value) => ({ value, label: t(`log-role-${value}`), hint: t(`member-role-${value}`) }))
}

/** Whether nobody would be left who may add people and remove them, were this one not there. */
export function isLastCoordinator(one: MemberWithKey, all: MemberWithKey[]): boolean {
  return one.role === 'coordinator' && !all.some((other) => other.person !== one.person && other.role === 'coordinator' && other.has_key)
}
