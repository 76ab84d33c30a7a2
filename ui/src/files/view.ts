// How a file is looked at, by what it is; and the arithmetic of looking at it.
import { language, showNumber } from '../i18n.svelte'

export type View = 'picture' | 'pdf' | 'text' | 'audio'

/** What the page's own engine draws. Other pictures (HEIC, TIFF) it does not know. */
const PICTURES = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/bmp', 'image/avif'])
/** Pictures out of which the core can take what they tell beside what they show. */
const CLEANED = new Set(['image/jpeg', 'image/png', 'image/webp'])

/** How a file can be looked at inside the program; null if it can only be saved as a copy. */
export function viewOf(media: string): View | null {
  if (PICTURES.has(media)) return 'picture'
  if (media === 'application/pdf') return 'pdf'
  if (media.startsWith('text/')) return 'text'
  return media.startsWith('audio/') ? 'audio' : null
}

export function isPicture(media: string): boolean {
  return media.startsWith('image/')
}

export function canBeCleaned(media: string): boolean {
  return CLEANED.has(media)
}

/** The name that players know a recording's type by. */
export function playedAs(media: string): string {
  const known: Record<string, string> = { 'audio/m4a': 'audio/mp4', 'audio/x-flac': 'audio/flac', 'audio/x-wav': 'audio/wav' }
  return known[media] ?? media
}

/** The ending that a copy gets: the name's own, if it is one. */
export function endingOf(name: string, media: string): string {
  const own = /\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1]
  if (own) return own.toLowerCase()
  const known: Record<string, string> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp', 'application/pdf': 'pdf', 'text/plain': 'txt' }
  return known[media] ?? 'bin'
}

/** The last part of a path, of whichever system. */
export function nameIn(path: string): string {
  return path.split(/[\\/]/).findLast(Boolean) ?? path
}

/** Bytes as people say them: "340 kB", «۳٫۴ مگابایت». */
export function showSize(bytes: number): string {
  const [unit, value]: [string, number] = bytes < 1000 ? ['byte', bytes] : bytes < 1_000_000 ? ['kilobyte', bytes / 1000] : ['megabyte', bytes / 1_000_000]
  // Persian has no short words for them of its own.
  const unitDisplay = unit === 'byte' || language() === 'fa' ? 'long' : 'short'
  return showNumber(value, { style: 'unit', unit, unitDisplay, maximumFractionDigits: unit === 'megabyte' && value < 10 ? 1 : 0 })
}

/** A moment of a recording: "1:05", "1:02:05". */
export function showTime(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60]
  const two = (value: number) => showNumber(value, { minimumIntegerDigits: 2 })
  return [...(hours ? [showNumber(hours), two(minutes)] : [showNumber(minutes)]), two(whole % 60)].join(':')
}

export const ZOOMS = [0.1, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4, 6, 8]

/** The next zoom larger (1) or smaller (-1); the same at the end. */
export function zoomed(from: number, way: 1 | -1): number {
  const next = way === 1 ? ZOOMS.find((zoom) => zoom > from * 1.01) : ZOOMS.findLast((zoom) => zoom < from * 0.99)
  return next ?? from
}

export interface Size {
  width: number
  height: number
}

/** The size after quarter turns. */
export function turned({ width, height }: Size, quarters: number): Size {
  return quarters % 2 === 0 ? { width, height } : { width: height, height: width }
}

/** The scale at which something fits a space: whole, or by its width. A small picture is not blown up. */
export function fitting(thing: Size, space: Size, way: 'whole' | 'width'): number {
  if (thing.width === 0 || thing.height === 0 || space.width <= 0 || space.height <= 0) return 1
  const across = space.width / thing.width
  return way === 'width' ? across : Math.min(1, across, space.height / thing.height)
}
