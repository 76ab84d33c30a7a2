// Finds elements by role and accessible name, as a screen reader would. Arguments: role, name, whether the name need only contain it.
const [role, wanted, containing] = arguments
const SELECTORS = {
  button: 'button, [role=button], summary',
  link: 'a[href], [role=link]',
  textbox: 'input:not([type]), input[type=text], input[type=password], textarea',
  select: 'select',
  combobox: '[role=combobox]',
  checkbox: 'input[type=checkbox], [role=checkbox]',
  radio: 'input[type=radio], [role=radio]',
  heading: 'h1, h2, h3, h4, [role=heading]',
  tab: '[role=tab]',
  option: '[role=option]',
  row: 'tr[tabindex], [role=row]',
  listitem: 'li, [role=listitem]',
  list: 'ul, ol, [role=list]',
  region: 'section, aside, [role=region]',
  dialog: '[role=dialog]',
  grid: '[role=grid]',
  group: 'fieldset, [role=group]',
  alert: '[role=alert]',
  status: '[role=status]',
}
const FOLDED = { '۰': 0, '۱': 1, '۲': 2, '۳': 3, '۴': 4, '۵': 5, '۶': 6, '۷': 7, '۸': 8, '۹': 9 }
const fold = (text) =>
  text
    .replace(/[\u2066-\u2069\u200e\u200f]/g, '')
    .replace(/[۰-۹]/g, (digit) => FOLDED[digit])
    .replace(/\s+/g, ' ')
    .trim()
const spoken = (node) => {
  if (node.nodeType === Node.TEXT_NODE) return node.data
  if (node.nodeType !== Node.ELEMENT_NODE || node.hidden || node.getAttribute('aria-hidden') === 'true') return ''
  if (node.getAttribute('aria-label')) return ` ${node.getAttribute('aria-label')} `
  const inside = [...node.childNodes].map(spoken).join('')
  return getComputedStyle(node).display === 'inline' ? inside : ` ${inside} `
}
const nameOf = (element) => {
  const by = element.getAttribute('aria-labelledby')
  if (by) return by.split(/\s+/).map((id) => spoken(document.getElementById(id) ?? document.createElement('i'))).join(' ')
  if (element.getAttribute('aria-label')) return element.getAttribute('aria-label')
  if (element.labels?.length) return [...element.labels].map(spoken).join(' ')
  if (element.tagName === 'FIELDSET') return spoken(element.querySelector('legend') ?? element)
  if (['section', 'aside', 'ul', 'ol', 'table'].includes(element.localName)) return ''
  return spoken(element) || element.title
}
const seen = (element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden'

// While a dialog is open, nothing behind it can be reached.
const dialogs = [...document.querySelectorAll('[role=dialog]')].filter(seen)
const scope = role === 'dialog' ? document : (dialogs.at(-1) ?? document)
const name = wanted === null ? null : fold(wanted)
const all = [...scope.querySelectorAll(SELECTORS[role])].filter(seen).map((element) => ({ element, said: fold(nameOf(element)) }))
const exact = all.filter(({ said }) => name === null || said === name)
// A field says "(optional)" after its name, a tab how many things are in it.
const near = all.filter(({ said }) => name !== null && (containing ? said.includes(name) : said.startsWith(`${name} `)))
const found = (containing || exact.length === 0 ? near : exact).map(({ element }) => element)
return { found, said: all.map(({ said }) => said) }
