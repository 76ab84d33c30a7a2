// Looks at the whole screen: is everything it says in words, and does axe-core find nothing? The last argument takes the answer.
const done = arguments[arguments.length - 1]
const ID = /^[a-z]+(-[a-z0-9]+)+$/
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
const unsaid = []
while (walker.nextNode()) if (ID.test(walker.currentNode.data.trim())) unsaid.push(walker.currentNode.data.trim())
for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
  for (const attribute of ['aria-label', 'title', 'placeholder']) {
    const text = element.getAttribute(attribute)
    if (text && ID.test(text)) unsaid.push(text)
  }
}
const away = document.scrollingElement.scrollTop !== 0
const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth + 1
axe
  .run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] })
  .then(({ violations }) => {
    const faults = violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 160)} ${(node.any[0] ?? node.all[0] ?? node.none[0])?.message ?? ''}`))
    done([...faults, ...unsaid.map((id) => `a message without words: ${id}`), ...(wide ? ['the page is wider than the window'] : []), ...(away ? ['the window itself has scrolled'] : [])])
  })
  .catch((error) => done([`axe-core: ${error}`]))
