import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { has } from '../i18n.svelte'
import { EXPORTED, kindOptions } from './kinds'

describe('the kinds that can be exported', () => {
  it('are all that there are, but for the log of what left', () => {
    const bindings = readFileSync(new URL('../bindings.ts', import.meta.url), 'utf8')
    const kinds = /type Kind = ([^\n;]+)/.exec(bindings)?.[1]?.match(/[a-z-]+/g) ?? []
    expect([...EXPORTED].sort()).toEqual(kinds.filter((kind) => kind !== 'disclosure').sort())
  })

  it('have a name, and stand together by room', () => {
    expect(EXPORTED.filter((kind) => !has(`records-${kind}`))).toEqual([])
    const groups = kindOptions().map(({ group }) => group)
    const runs = groups.filter((group, at) => at === 0 || group !== groups[at - 1])
    expect(runs.length).toBe(new Set(groups).size)
  })
})
