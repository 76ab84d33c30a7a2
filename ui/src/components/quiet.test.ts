import { readFileSync, readdirSync } from 'node:fs'
import { parse, type AST } from 'svelte/compiler'
import { describe, expect, it } from 'vitest'
import { fieldDir, quiet } from './quiet'

const SRC = new URL('..', import.meta.url).pathname
/** Nothing is typed into these. */
const NOT_TYPED = ['checkbox', 'radio', 'range', 'file', 'hidden']

interface Field {
  file: string
  name: string
  attributes: AST.RegularElement['attributes']
}

/** Every field of every component, as the compiler reads them. */
function fields(): Field[] {
  const found: Field[] = []
  for (const file of readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.svelte'))) {
    const visit = (node: unknown) => {
      if (Array.isArray(node)) return node.forEach(visit)
      if (typeof node !== 'object' || node === null) return
      const element = node as AST.RegularElement
      if (element.type === 'RegularElement' && ['input', 'textarea'].includes(element.name)) found.push({ file, name: element.name, attributes: element.attributes })
      Object.values(node).forEach(visit)
    }
    visit(parse(readFileSync(SRC + file, 'utf8'), { modern: true }).fragment)
  }
  return found
}

function isTyped({ attributes }: Field): boolean {
  const type = attributes.find((attribute) => attribute.type === 'Attribute' && attribute.name === 'type') as AST.Attribute | undefined
  const value = Array.isArray(type?.value) ? type.value[0] : undefined
  return !(value?.type === 'Text' && NOT_TYPED.includes(value.data))
}

/** An attribute's value in code, where it is no plain text. */
const source = ({ value }: AST.Attribute) => (value === true || Array.isArray(value) ? '' : JSON.stringify(value.expression))

describe('what somebody types', () => {
  const typed = fields().filter(isTyped)

  it('is read by no spell-checker, remembered by no autofill and corrected by nobody, in every field', () => {
    expect(typed.length).toBeGreaterThan(6)
    for (const { file, name, attributes } of typed) {
      const spread = attributes.findIndex((one) => one.type === 'SpreadAttribute' && one.expression.type === 'Identifier' && one.expression.name === 'quiet')
      expect(spread, `${file}: <${name}> without {...quiet}`).toBeGreaterThanOrEqual(0)
      // What comes after would take its place.
      for (const one of attributes.slice(spread + 1)) {
        expect(one.type, `${file}: <${name}>`).not.toBe('SpreadAttribute')
        if (one.type === 'Attribute' && one.name in quiet) expect(source(one), `${file}: ${one.name}`).toContain('"quiet"')
      }
    }
  })

  it('is quiet in each way there is', () => {
    expect(quiet).toEqual({ spellcheck: false, autocomplete: 'off', autocorrect: 'off', autocapitalize: 'off' })
  })

  it('runs as its letters do, and a telephone number from the left', () => {
    const typed = ['', '1405/09/10', 'Lina', 'لینا', 'دفتر، 555 0161', '+00 555 0134', '۰۲۱ ۵۵۵ ۰۱۳۴', '+98']
    expect(typed.map((text) => fieldDir(text))).toEqual([undefined, undefined, 'auto', 'auto', 'auto', 'ltr', 'ltr', 'ltr'])
    expect(fieldDir('+00 555 0134', 'rtl')).toBe('rtl')
  })

  it('is nowhere typed into what is no field', () => {
    for (const file of readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(svelte|ts)$/.test(name) && !name.endsWith('.test.ts'))) {
      expect(readFileSync(SRC + file, 'utf8'), file).not.toMatch(/contenteditable\s*[={]|designMode|createElement\(['"](input|textarea)/i)
    }
  })
})
