// What a photograph tells beside what it shows, in words.
import type { Metadata } from '../bindings'
import { showDay, showNumber, t } from '../i18n.svelte'

/** A line for each thing that it tells. */
export function toldLines({ place, device, taken }: Metadata): string[] {
  const lines: string[] = []
  if (place) lines.push(t('files-told-place', { place: placeText(place) }))
  if (taken) lines.push(t('files-told-taken', { time: takenText(taken) }))
  if (device) lines.push(t('files-told-device', { device }))
  return lines
}

export function placeText([latitude, longitude]: [number, number]): string {
  const degrees = (value: number) => showNumber(Math.abs(value), { maximumFractionDigits: 4 })
  return t('files-place', {
    latitude: degrees(latitude),
    north: latitude < 0 ? 'no' : 'yes',
    longitude: degrees(longitude),
    east: longitude < 0 ? 'no' : 'yes',
  })
}

/** A device's clock, as people write a time; as the device wrote it, if that is no time. */
export function takenText(taken: string): string {
  const found = /^(\d{4})[-:](\d\d)[-:](\d\d)[ T](\d\d):(\d\d)/.exec(taken)
  const day = found && `${found[1]}-${found[2]}-${found[3]}`
  if (!found || !day || Number.isNaN(Date.parse(day))) return taken
  const [hour, minute] = [found[4], found[5]].map((part) => showNumber(Number(part), { minimumIntegerDigits: 2 }))
  return t('date-moment', { day: showDay(day), time: `${hour}:${minute}` })
}
