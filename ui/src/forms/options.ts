// The fixed lists of the contract, as choices with words. What a team can add to comes from `choices` instead.
import type { Aim, NameKind, NewsKind, PersonRole, Risk, Visibility } from '../bindings'
import { localeTag, t } from '../i18n.svelte'

export const RISKS: Risk[] = ['urgent', 'high', 'medium', 'low']
export const AIMS: Aim[] = ['refuge', 'papers', 'recovery', 'family', 'community']
export const ROLES: PersonRole[] = ['helped', 'relative', 'volunteer', 'professional', 'member']
/** A key to the vault is given under Team & vault, not by ticking a box. */
export const ROLES_TO_GIVE: PersonRole[] = ['helped', 'relative', 'volunteer', 'professional']
export const NAME_KINDS: NameKind[] = ['full', 'given', 'family', 'fathers', 'mothers', 'alias', 'organisation', 'document']
export const NEWS_KINDS: NewsKind[] = ['report', 'interview', 'analysis', 'statement', 'digest']
export const VISIBILITIES: Visibility[] = ['team', 'coordinators', 'author']

/** Languages that people helped, those who help them and the papers about both are likely to speak. */
export const LANGUAGES = [
  'fa', 'ckb', 'ku', 'az', 'ar', 'bal', 'lrc', 'tk', 'hy', 'he', 'en', 'sq', 'fr', 'de', 'tr', 'ps', 'prs', 'ur', 'it', 'es', 'pt', 'el', 'ro', 'bg',
  'mk', 'sr', 'hr', 'hu', 'pl', 'cs', 'uk', 'ru', 'nl', 'sv', 'no', 'da', 'fi', 'so', 'ti', 'am', 'bn', 'hi', 'zh',
]

export interface Option<V extends string = string> {
  value: V
  label: string
}

/** Each key with its words from choices.ftl. */
export function options<V extends string>(list: string, keys: readonly V[]): Option<V>[] {
  return keys.map((value) => ({ value, label: t(`choice-${list}-${value}`) }))
}

export function withNotRecorded<V extends string>(choices: Option<V>[]): { value: V | null; label: string }[] {
  return [{ value: null, label: t('draft-not-recorded') }, ...choices]
}

/** Languages by name, in the order of the language on the screen; one that a record already has is among them. */
export function languageOptions(also: string[] = []): Option[] {
  const tags = [...new Set([...LANGUAGES, ...also.filter((tag) => tag !== '')])]
  const named = tags.map((value) => ({ value, label: languageName(value) }))
  return named.sort((one, other) => one.label.localeCompare(other.label))
}

/** A language's name in the language of the screen; a tag nobody knows is its own name. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(localeTag(), { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}

/** A country's name in the language of the screen; what is no code is somebody's own words, and stays. */
export function countryName(country: string): string {
  if (!/^[a-z]{2}$/i.test(country)) return country
  return new Intl.DisplayNames(localeTag(), { type: 'region' }).of(country.toUpperCase()) ?? country
}
