import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { has } from '../i18n.svelte'
import { EXPORTED, kindOptions } from './kinds'

describe('the kinds that can be exported', () => {
  // What joins the two sides of a family search or was said of a notice leaves in no table, and what happened to the vault is no record of anybody.
  const NEVER = ['disclosure', 'vault-event', 'tie', 'pair', 'consent', 'notice-consent', 'release', 'family-message']

  it('are all that there are, but for the logs of the vault and what joins two sides', () => {
    const bindings = readFileSync(new URL('../bindings.ts', import.meta.url), 'utf8')
    const kinds = /type Kind = ([^\n;]+)/.exec(bindings)?.[1]?.match(/[a-z-]+/g) ?? []
    expect([...EXPORTED].sort()).toEqual(kinds.filter((kind) => !NEVER.includes(kind)).sort())
  })

  it('have a name, and stand together by room', () => {
    expect(EXPORTED.filter((kind) => !has(`records-${kind}`))).toEqual([])
    const groups = kindOptions().map(({ group }) => group)
    const runs = groups.filter((group, at) => at === 0 || group !== groups[at - 1])
    expect(runs.length).toBe(new Set(groups).size)
  })
})
