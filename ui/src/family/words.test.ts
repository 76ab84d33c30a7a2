import { readFileSync } from 'node:fs'
import { FluentBundle, FluentResource } from '@fluent/bundle'
import { describe, expect, it } from 'vitest'
import { STAGES } from './board'
import { SCOPES, SIDES } from './ladder'
import { toldWords } from './words'

const ROOT = new URL('../../', import.meta.url).pathname
const bindings = readFileSync(`${ROOT}src/bindings.ts`, 'utf8')

function catalogue(language: string): FluentBundle {
  const bundle = new FluentBundle(language)
  for (const file of ['family-room', 'choices']) bundle.addResource(new FluentResource(readFileSync(`${ROOT}locales/${language}/${file}.ftl`, 'utf8')))
  return bundle
}

/** The keys of a type of the core. */
function keys(type: string): string[] {
  return [...(new RegExp(`type ${type} = ([^;]+);`).exec(bindings)![1]!.matchAll(/"([a-z-]+)"/g))].map((found) => found[1]!)
}

const CONSENT = ['not-asked', 'asked', 'granted', 'declined', 'withdrawn', 'expired']
const ids = [
  ...SCOPES.flatMap((key) => [`choice-scope-${key}`, `ladder-what-${key}`, `scope-${key}-hint`]),
  ...SIDES.flatMap((key) => [`choice-side-${key}`, `side-${key}`]),
  ...STAGES.flatMap((key) => [`choice-stage-${key}`, `stage-${key}-text`]),
  ...keys('Decision').flatMap((key) => [`choice-decision-${key}`, `decision-${key}-hint`]),
  ...keys('PairState').map((key) => `choice-pair-state-${key}`),
  ...keys('BarKind').map((key) => `screening-${key}`),
  ...keys('MatchField').map((key) => `match-field-${key}`),
  ...keys('MatchHow').map((key) => `match-${key}`),
  ...keys('MatchNote').map((key) => `match-note-${key}`),
  ...keys('WhyNot').flatMap((key) => (key === 'not-verified' ? SIDES.map((side) => `ask-not-${key}-${side}`) : [`ask-not-${key}`])),
  ...['asked', 'granted', 'declined', 'withdrawn'].flatMap((key) => [`consent-act-${key}`, `consent-act-${key}-hint`]),
  ...CONSENT.map((key) => `consent-state-${key}`),
  ...['over', 'never', 'changed', 'declined', 'withdrawn', 'expired', 'other'].map((key) => `notice-nothing-${key}`),
  ...['granted', 'declined', 'withdrawn'].map((key) => `notice-consent-${key}-hint`),
  ...['barred', 'not-verified', 'other', 'less', ...CONSENT.filter((key) => key !== 'granted')].map((key) => `ladder-why-${key}`),
  ...['clear', 'decide', 'tell', 'afterwards', 'over', 'ask', 'await', 'said-no', 'taken-back'].map((key) => `next-${key}`),
]

describe('consent in words', () => {
  it('has words in both languages for everything that can stand between two people', () => {
    for (const language of ['en', 'fa']) {
      const words = catalogue(language)
      expect(ids.filter((id) => !words.hasMessage(id)), language).toEqual([])
    }
  })

  it('names in the catalogue every consent state of the core', () => {
    expect([...(/type ConsentState = ([^;]+);/.exec(bindings)![1]!.matchAll(/"state": "([a-z-]+)"/g))].map((found) => found[1])).toEqual(CONSENT)
  })

  it('says what may be told and what may not, with who keeps it back', () => {
    const told = { may: ['alive', 'message'] as const, not: [{ scopes: ['meeting'] as const, reasons: [{ why: 'less', side: 'sought' }] as const }] }
    const words = toldWords(structuredClone(told) as unknown as Parameters<typeof toldWords>[0], { seeker: 'Drita', sought: 'Zef' })
    const plain = words.map((one) => one.replace(/[\u2068\u2069]/g, ''))
    expect(plain).toEqual(['May be told now: that the other is alive and a message.', 'Not: a meeting — Zef has not agreed to that much.'])
  })
})
