// Where the keys go: which element, its place in the page, and whether somebody could see that it is there.
const element = document.activeElement ?? document.body
const parts = [element, element.nextElementSibling, element.closest('label'), element.parentElement, element.parentElement?.parentElement].filter(Boolean)
const ringed = (part) =>
  ['', '::before', '::after'].some((pseudo) => {
    const { outlineStyle, outlineWidth, content } = getComputedStyle(part, pseudo || null)
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && (!pseudo || content !== 'none')
  })
const { top, bottom, left, right } = element.getBoundingClientRect()
const inSight = bottom > 0 && right > 0 && top < innerHeight && left < innerWidth
return {
  at: [...document.querySelectorAll('*')].indexOf(element),
  nowhere: element === document.body || element === document.documentElement,
  seen: inSight && parts.some(ringed),
  html: element.outerHTML.slice(0, 160),
}
