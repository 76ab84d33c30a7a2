import { t } from '../i18n.svelte'

/** Two groups of a key, not the first and not neighbours: whoever has the paper has both, whoever has not has neither. */
export function twoGroups(groups: string[]): { label: string; group: string }[] {
  return [1, Math.max(2, groups.length - 2)].map((at) => ({ label: t('create-key-group', { number: at + 1 }), group: groups[at] ?? '' }))
}
