import { describe, expect, it } from 'vitest'
import { bytesOf } from './content'
import { placeText, takenText, toldLines } from './told'
import { valueText } from '../record/fields'
import { endingOf, fitting, nameIn, playedAs, showSize, showTime, turned, viewOf, zoomed, ZOOMS } from './view'

describe('how a file is looked at', () => {
  it('goes by what it is, and shows nothing it does not know', () => {
    expect(viewOf('image/jpeg')).toBe('picture')
    expect(viewOf('application/pdf')).toBe('pdf')
    expect(viewOf('text/plain')).toBe('text')
    expect(viewOf('audio/mpeg')).toBe('audio')
    // Drawings may carry programs, HEIC and TIFF no engine draws.
    for (const media of ['image/svg+xml', 'image/heif', 'image/tiff', 'video/mp4', 'application/zip', 'application/octet-stream', '']) expect(viewOf(media)).toBeNull()
    expect(playedAs('audio/m4a')).toBe('audio/mp4')
    expect(playedAs('audio/ogg')).toBe('audio/ogg')
  })

  it('gives a copy an ending and nothing else of its name', () => {
    expect(endingOf('Lina Osman passport.JPG', 'image/jpeg')).toBe('jpg')
    expect(endingOf('گذرنامه.پیدیاف', 'application/pdf')).toBe('pdf')
    expect(endingOf('scan', 'image/png')).toBe('png')
    expect(endingOf('scan', 'application/zip')).toBe('bin')
  })

  it('calls a path by its last part, of any system', () => {
    expect(nameIn('/home/lina/decision.pdf')).toBe('decision.pdf')
    expect(nameIn('C:\\Users\\lina\\decision.pdf')).toBe('decision.pdf')
    expect(nameIn('/home/lina/')).toBe('lina')
  })

  it('says sizes and times as people do', () => {
    expect(showSize(0)).toBe('0 bytes')
    expect(showSize(340_000)).toBe('340 kB')
    expect(showSize(3_400_000)).toBe('3.4 MB')
    expect(showSize(209_715_200)).toBe('210 MB')
    expect([0, 65.9, 3725].map(showTime)).toEqual(['0:00', '1:05', '1:02:05'])
  })
})

describe('larger, smaller, turned', () => {
  it('goes through all zooms and stays at the ends', () => {
    let zoom = ZOOMS[0] as number
    for (let step = 0; step < 50; step += 1) zoom = zoomed(zoom, 1)
    expect(zoom).toBe(ZOOMS.at(-1))
    expect(zoomed(0.1, -1)).toBe(0.1)
    // From a fitted scale to the nearest step on either side, and never to the same.
    expect(zoomed(0.62, 1)).toBe(0.75)
    expect(zoomed(0.62, -1)).toBe(0.5)
    expect(zoomed(1, 1)).toBe(1.25)
  })

  it('lies on its side after an odd number of turns', () => {
    expect(turned({ width: 3, height: 2 }, 1)).toEqual({ width: 2, height: 3 })
    expect(turned({ width: 3, height: 2 }, 2)).toEqual({ width: 3, height: 2 })
  })

  it('fits whole or by its width, and blows no small picture up', () => {
    const space = { width: 500, height: 400 }
    expect(fitting({ width: 1000, height: 400 }, space, 'whole')).toBe(0.5)
    expect(fitting({ width: 100, height: 800 }, space, 'whole')).toBe(0.5)
    expect(fitting({ width: 100, height: 100 }, space, 'whole')).toBe(1)
    expect(fitting({ width: 250, height: 4000 }, space, 'width')).toBe(2)
    expect(fitting({ width: 0, height: 0 }, space, 'whole')).toBe(1)
  })
})

describe('what a photograph tells', () => {
  it('is said in words, each thing by itself', () => {
    const plain = (text: string) => text.replace(/[\u2068\u2069]/g, '')
    expect(plain(placeText([59.32932, 18.06858]))).toBe('59.3293° north, 18.0686° east')
    expect(plain(placeText([-33.5, -70.25]))).toBe('33.5° south, 70.25° west')
    expect(plain(takenText('2024-05-01 10:07:33'))).toBe('1 May 2024 at 10:07')
    expect(plain(takenText('2024:05:01 10:07:33'))).toBe('1 May 2024 at 10:07')
    expect(plain(takenText('0000:00:00 00:00:00'))).toBe('0000:00:00 00:00:00')
    expect(toldLines({ any: true, place: null, device: 'Norphone 5', taken: null }).map(plain)).toEqual(['with which device: Norphone 5'])
    expect(toldLines({ any: false, place: null, device: null, taken: null })).toEqual([])
  })
})

it('reads bytes as the core sends them', () => {
  expect([...bytesOf('AP+A/w==')]).toEqual([0, 255, 128, 255])
  expect(bytesOf('')).toHaveLength(0)
})

it('tells in its history what only a file has', () => {
  expect(valueText('size', 36_507, 'file')).toBe('37 kB')
  expect(valueText('digest', 'bb1f23c5'.padEnd(64, '0'), 'file')).toBe('bb1f23c5')
  expect(valueText('kind', 'letter', 'file')).toBe('Letter')
})
