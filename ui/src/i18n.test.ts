import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { FluentBundle, FluentResource } from '@fluent/bundle'
import { describe, expect, it } from 'vitest'

const ROOT = new URL('..', import.meta.url).pathname

function catalogue(language: string): Map<string, string> {
  const folder = join(ROOT, 'locales', language)
  const messages = new Map<string, string>()
  for (const file of readdirSync(folder)) {
    const text = readFileSync(join(folder, file), 'utf8')
    const ids = [...text.matchAll(/^([a-z][a-z0-9-]*) =/gm)].map((found) => found[1] as string)
    for (const id of ids) {
      expect(messages.has(id), `${id} stands twice in ${language}`).toBe(false)
      messages.set(id, file)
    }
    const bundle = new FluentBundle(language)
    expect(bundle.addResource(new FluentResource(text)), `${file} in ${language}`).toEqual([])
    for (const id of ids) expect(bundle.hasMessage(id), `${id} in ${language} can be read`).toBe(true)
  }
  return messages
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sources(path)
    return /\.(svelte|ts)$/.test(entry.name) && !entry.name.endsWith('.test.ts') ? [path] : []
  })
}

describe('the catalogues', () => {
  const en = catalogue('en')
  const fa = catalogue('fa')

  it('say the same things in both languages', () => {
    expect([...fa.keys()].sort()).toEqual([...en.keys()].sort())
  })

  it('hold every message the screens ask for', () => {
    const missing = sources(join(ROOT, 'src')).flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/\bt\(\s*'([a-z0-9-]+)'/g)]
        .map((found) => found[1] as string)
        .filter((id) => !en.has(id))
        .map((id) => `${path.slice(ROOT.length)}: ${id}`),
    )
    expect(missing).toEqual([])
  })

  it('hold a sentence for every refusal of the core', () => {
    const bindings = readFileSync(join(ROOT, 'src/bindings.ts'), 'utf8')
    const codes = /type ErrorCode =([^\n;]+)/.exec(bindings)?.[1]?.match(/[a-z-]+/g) ?? []
    expect(codes.length).toBeGreaterThan(10)
    expect(codes.filter((code) => !en.has(`error-${code}`))).toEqual([])
  })
})
