/** A whole number in whichever digits it was typed; null when it is not one, or out of range. */
export function wholeNumber(typed: string, least: number, most: number): number | null {
  const plain = typed
    .trim()
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
  if (!/^\d{1,6}$/.test(plain)) return null
  const value = Number(plain)
  return value >= least && value <= most ? value : null
}
