// The focus moves among the lines of Today as among the rows of a list. The lines themselves are read in whatever order they stand.

function openers(within: HTMLElement | undefined): HTMLElement[] {
  return [...(within?.querySelectorAll<HTMLElement>('[data-line] > button:first-child') ?? [])]
}

/** The line that the focus is in. */
export function focusedLine(within: HTMLElement | undefined): string | null {
  const line = document.activeElement?.closest<HTMLElement>('[data-line]')
  return line && within?.contains(line) ? (line.dataset.line ?? null) : null
}

export function focusLine(within: HTMLElement | undefined, at: number): void {
  const all = openers(within)
  const one = all[Math.max(0, Math.min(all.length - 1, at))]
  one?.focus()
  one?.scrollIntoView({ block: 'nearest' })
}

/** From the line in focus to the next or the one before; to the first when none is. */
export function moveLine(within: HTMLElement | undefined, by: 1 | -1): void {
  const line = document.activeElement?.closest('[data-line]')
  const at = line ? openers(within).findIndex((one) => one.parentElement === line) : -1
  focusLine(within, at < 0 ? 0 : at + by)
}
