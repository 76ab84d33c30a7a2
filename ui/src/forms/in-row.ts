/** Words beside each other, each in its own direction: a name in another script does not turn round what stands beside it. */
export function inRow(parts: (string | number | false | null | undefined)[]): string {
  return parts
    .filter((part) => part !== null && part !== undefined && part !== false && part !== '')
    .map((part) => `\u2068${part}\u2069`)
    .join(' · ')
}
