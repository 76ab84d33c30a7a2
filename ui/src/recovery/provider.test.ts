import { describe, expect, it } from 'vitest'
import type { KeptFrom } from '../bindings'
import { barsOf, barWords } from './provider'

const bar = (id: string, name: string, key: string | null): KeptFrom => ({ whose: { id, name } as KeptFrom['whose'], names: key === null ? 'them' : 'may-mean-them', says: 'the man from the office', key })
const plain = (text: string) => text.replace(/[\u2068\u2069]/g, '')

describe('a provider held against the lists', () => {
  it('is kept away by words until a coordinator has read them, and by a name for good', () => {
    const lists = [bar('drita', 'Drita', null), bar('drita', 'Drita', 'key-1')]
    expect(barsOf({ lists }, []).open).toHaveLength(2)
    expect(barsOf({ lists }, ['key-1'])).toEqual({ open: [lists[0]], cleared: [lists[1]] })
    // Other words have another key.
    expect(barsOf({ lists }, ['key-2']).cleared).toEqual([])
  })

  it('says whose list it is, also the provider’s own', () => {
    const words = (one: KeptFrom) => plain(barWords(one, 'zef', 'Zef Hale'))
    expect(words(bar('drita', 'Drita', null))).toContain('Drita has said that Zef Hale must learn nothing')
    expect(words(bar('drita', 'Drita', 'key'))).toBe('Drita has named somebody who must learn nothing. Does this mean Zef Hale?')
    expect(words(bar('zef', 'Zef Hale', null))).toContain('Zef Hale has said that somebody of this case must learn nothing')
    expect(words(bar('zef', 'Zef Hale', 'key'))).toContain('somebody of this case')
  })
})
