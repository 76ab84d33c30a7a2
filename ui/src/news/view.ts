// What somebody chose to see of the library; kept while they are elsewhere.
import type { HonestDate, NewsFilter, NewsKind, Operations } from '../bindings'

export type NewsSort = Operations['news.list'][0]['sort']

export interface NewsView {
  text: string
  kind: NewsKind | null
  outlet: string | null
  language: string | null
  tag: string | null
  from: HonestDate | null
  to: HonestDate | null
  sort: NewsSort
  more: boolean
}

export function firstView(): NewsView {
  return { text: '', kind: null, outlet: null, language: null, tag: null, from: null, to: null, sort: 'published', more: false }
}

export function filterOf(view: NewsView): NewsFilter {
  return {
    text: view.text || null,
    kind: view.kind ? [view.kind] : undefined,
    outlet: view.outlet,
    language: view.language,
    tag: view.tag,
    // A year or a month covers all its days.
    from: view.from?.earliest || null,
    to: view.to?.latest || null,
  }
}

/** How many filters beyond the text hide something. */
export function narrowedBy(view: NewsView): number {
  return [view.kind, view.outlet, view.language, view.tag, view.from, view.to].filter(Boolean).length
}

/** The newest first by day; by name from the beginning. */
export function isDescending(sort: NewsSort): boolean {
  return sort === 'published' || sort === 'posted'
}
