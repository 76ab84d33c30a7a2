// The one list of Today under quiet headings: by what is lost if it is missed. The order is the core's and is not touched.
import type { DueLine, Weight } from '../bindings'

export type GroupKey = 'lost' | 'paper' | 'consent' | 'to-do' | 'contact'

const GROUP: Record<Weight, GroupKey> = {
  hearing: 'lost',
  deadline: 'lost',
  paper: 'paper',
  consent: 'consent',
  'follow-up': 'to-do',
  contact: 'contact',
}

export interface Group {
  key: GroupKey
  lines: DueLine[]
}

export function inGroups(lines: DueLine[]): Group[] {
  const groups: Group[] = []
  for (const line of lines) {
    const key = GROUP[line.weight]
    const last = groups.at(-1)
    if (last?.key === key) last.lines.push(line)
    else groups.push({ key, lines: [line] })
  }
  return groups
}

/** One record can have several things due, and each of them stands by itself. */
export function lineKey(line: DueLine): string {
  return `${line.id} ${line.what} ${line.part ?? ''} ${line.date.earliest} ${line.date.latest}`
}
