import { readFileSync } from 'node:fs'
import { FluentBundle, FluentResource } from '@fluent/bundle'
import { describe, expect, it } from 'vitest'
import type { FieldSpec } from './kind'
import { KINDS, kindOf, roomOf } from './kinds'

const ROOT = new URL('../../', import.meta.url).pathname

function catalogue(language: string): FluentBundle {
  const bundle = new FluentBundle(language)
  for (const file of ['rooms', 'records', 'choices', 'frame']) bundle.addResource(new FluentResource(readFileSync(`${ROOT}locales/${language}/${file}.ftl`, 'utf8')))
  return bundle
}

const catalogues = { en: catalogue('en'), fa: catalogue('fa') }
const bindings = readFileSync(`${ROOT}src/bindings.ts`, 'utf8')
const kinds = Object.entries(KINDS)

/** A field and those of its entries, each with its path without ids. */
function everyField(fields: FieldSpec[], within = ''): { path: string; spec: FieldSpec }[] {
  return fields.flatMap((spec) => [{ path: within + spec.path, spec }, ...everyField(spec.entry?.fields ?? [], `${within}${spec.path}.`)])
}

/** The lists of choices and their keys, as the core writes them; those that a noun keeps itself are read there. */
function coreChoices(): { list: string; keys: string[] }[] {
  const core = (file: string) => readFileSync(`${ROOT}../src-tauri/core/src/${file}`, 'utf8')
  const words = (text: string) => [...text.matchAll(/"([a-z0-9-]+)"/g)].map((found) => found[1]!)
  const named: Record<string, string> = {
    DOMAINS: /DOMAINS: \[[^\]]*\] = \[([^\]]*)\]/.exec(core('recovery/assessment.rs'))![1]!,
    NOTICE_PARTS: /NOTICE_PARTS: \[[^\]]*\] =\s*\[([^\]]*)\]/.exec(core('family/notice_consent.rs'))![1]!,
    KINSHIPS: /TERMS: [^=]* = &\[([^;]*)\];/.exec(core('family/kinship.rs'))![1]!,
  }
  const found = [...core('desk/choices.rs').matchAll(/\(\s*"([a-z-]+)",\s*&(?:\[([^\]]*)\]|(\w+))/g)]
  return found.map(([, list, keys, name]) => ({ list: list!, keys: words(keys ?? named[name!]!) }))
}

describe('the table of kinds', () => {
  it('names operations that the door has', () => {
    for (const [kind, is] of kinds) {
      expect(is.kind).toBe(kind)
      const operations = [is.save, ...(is.list ? [is.list] : [])]
      for (const operation of operations) expect(bindings, operation).toContain(`'${operation}': [`)
    }
  })

  it('has a field for everything that a record of the kind holds, and none besides', () => {
    for (const [kind, is] of kinds) {
      const held = Object.keys(is.empty('')).filter((key) => key !== 'case' && key !== 'extra')
      expect(is.fields.map(({ path }) => path).sort(), kind).toEqual(held.sort())
      for (const { entry, path } of is.fields) {
        if (entry) expect(entry.fields.map((field) => field.path).sort(), `${kind}.${path}`).toEqual(Object.keys(entry.empty()).sort())
      }
    }
  })

  it('has words in both languages for every kind and every field', () => {
    const missing = kinds.flatMap(([kind, is]) => {
      const own = [`search-kind-${kind}`, `draft-new-${kind}`, `draft-change-${kind}`, `records-${kind}`, `records-${kind}-empty`]
      const asked = everyField(is.fields).map(({ path }) => path.replaceAll('_', '-').replaceAll('.', '-'))
      return (['en', 'fa'] as const).flatMap((language) => [
        ...own.filter((id) => !catalogues[language].hasMessage(id)).map((id) => `${language}: ${id}`),
        ...asked
          .filter((path) => !catalogues[language].hasMessage(`field-${kind}-${path}`) && !catalogues[language].hasMessage(`field-${path}`))
          .map((path) => `${language}: field-${kind}-${path}`),
      ])
    })
    expect(missing).toEqual([])
  })

  it('takes every choice from a list that the core has, and every fixed key has words', () => {
    const lists = coreChoices().map(({ list }) => list)
    for (const [kind, is] of kinds) {
      for (const { path, spec } of everyField(is.fields)) {
        if (spec.control === 'choice' || spec.control === 'keys') expect(lists, `${kind}.${path}`).toContain(spec.list)
        for (const key of spec.keys ?? []) expect(catalogues.fa.hasMessage(`choice-${spec.list}-${key}`), key).toBe(true)
      }
    }
  })

  it('has words in both languages for every list and every choice of the core', () => {
    const choices = coreChoices()
    expect(choices.length).toBeGreaterThan(20)
    const ids = choices.flatMap(({ list, keys }) => [`list-${list}`, ...keys.map((key) => `choice-${list}-${key}`)])
    for (const language of ['en', 'fa'] as const) expect(ids.filter((id) => !catalogues[language].hasMessage(id))).toEqual([])
  })

  it('says a line of an empty record without falling over', () => {
    for (const [kind, is] of kinds) expect(typeof is.line(is.empty('')).title, kind).toBe('string')
  })

  it('knows the room of every kind that belongs to a case', () => {
    for (const [kind, is] of kinds) if (is.list) expect(roomOf(is.kind), kind).not.toBe(null)
    expect(roomOf('note')).toBe('notes')
    expect(roomOf('person')).toBe(null)
    expect(kindOf('news')).toBe(null)
  })
})
