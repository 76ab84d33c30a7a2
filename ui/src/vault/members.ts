// The people of the vault, for its screens.
import type { Operations, Role } from '../bindings'
import { t } from '../i18n.svelte'

/** Somebody with a key of their own. */
export type KeyHolder = Operations['member.list'][1][number]

export const ROLES: Role[] = ['volunteer', 'caseworker', 'coordinator']

/** The roles, each with what it may do. */
export function roleOptions(): { value: Role; label: string; hint: string }[] {
  return ROLES.map((value) => ({ value, label: t(`log-role-${value}`), hint: t(`member-role-${value}`) }))
}

/** Whether nobody would be left who may add people and remove them, were this one not there. */
export function isLastCoordinator(one: KeyHolder, all: KeyHolder[]): boolean {
  return one.role === 'coordinator' && !all.some((other) => other.person !== one.person && other.role === 'coordinator' && other.has_key)
}
