/** Whether every word typed stands somewhere among these: however it is capitalised, and whichever form of a letter a keyboard has. */
export function isAmong(typed: string, words: (string | null | undefined)[]): boolean {
  const all = folded(words.filter(Boolean).join('\n'))
  return folded(typed).split(/\s+/).every((word) => all.includes(word))
}

/** Arabic and Persian forms of a letter are the same key on somebody's keyboard. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ي', 'ی')
    .replaceAll('ك', 'ک')
    .replace(/[\u200c\u2068\u2069]/g, ' ')
    .trim()
}
