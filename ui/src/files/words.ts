// What the history of a file says of the fields that only a file has.
import { t } from '../i18n.svelte'
import { showSize } from './view'

/** A value in words; null where a file's field is like any other. */
export function fileWords(field: string, value: unknown): string | null {
  if (field === 'size') return showSize(Number(value))
  // Enough of the digest to tell one content from another.
  if (field === 'digest') return String(value).slice(0, 8)
  return field === 'of' ? t('files-of-other') : null
}
