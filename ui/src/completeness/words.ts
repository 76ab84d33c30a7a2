// What is missing, in words.
import type { MissingCount } from '../bindings'
import { t } from '../i18n.svelte'
import { fieldName } from '../record/fields'

type Missing = Pick<MissingCount, 'kind' | 'field'>

export function sameMissing(one: Missing, other: Missing): boolean {
  return one.kind === other.kind && one.field === other.field
}

export function missingWords({ kind, field }: Missing): string {
  const name = t(`search-kind-${kind}`)
  return field === null ? t('missing-no-record', { kind: name }) : t('missing-of', { kind: name, field: fieldName(field, kind) })
}
