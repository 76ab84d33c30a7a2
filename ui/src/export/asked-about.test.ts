import { describe, expect, it } from 'vitest'
import { wasAskedAbout } from './asked-about'

describe('a file that stands where another is to go', () => {
  it('is replaced where its own name was chosen', () => {
    for (const path of ['/media/stick/copy.age', '/media/stick/list.xlsx.age', 'E:\\copy.age', ' /media/stick/copy.age ']) expect(wasAskedAbout(path, true), path).toBe(true)
  })

  it('is not where the core adds the ending to the name that was chosen', () => {
    for (const path of ['/media/stick/copy', '/media/stick/copy.AGE', '/media/copy.age/list.xlsx', '/media/stick/.age', '/media/stick/storage', 'E:\\.age', '']) {
      expect(wasAskedAbout(path, true), path).toBe(false)
    }
  })

  it('is replaced by a plain one, whose name stays as it was chosen', () => expect(wasAskedAbout('/media/stick/list.csv', false)).toBe(true))
})
