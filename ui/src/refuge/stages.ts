// The way of an application: its stages in the order in which they were, as the core puts them.
import type { Application, Id, Stage, StageKind } from '../bindings'

export const STAGES: readonly StageKind[] = [
  'preparing', 'lodged', 'registered', 'interview-set', 'interviewed', 'granted', 'refused', 'appealed', 'withdrawn', 'lapsed', 'reopened', 'final',
]

/** What comes after a stage as a rule: offered first. */
const NEXT: Record<StageKind, StageKind[]> = {
  preparing: ['lodged'],
  lodged: ['registered', 'interview-set'],
  registered: ['interview-set'],
  'interview-set': ['interviewed'],
  interviewed: ['granted', 'refused'],
  granted: ['final'],
  refused: ['appealed', 'final'],
  appealed: ['interview-set', 'granted', 'refused'],
  withdrawn: ['reopened'],
  lapsed: ['reopened'],
  reopened: ['interview-set', 'interviewed'],
  final: ['reopened'],
}

export interface Step extends Stage {
  id: Id
}

/** By the last day each can mean; of one day, as they were entered; one without a day stays where it was entered. */
export function stagesInOrder(application: Pick<Application, 'stages'>): Step[] {
  let day = ''
  const placed = Object.entries(application.stages)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, stage]) => {
      day = stage.on?.latest || day
      return { day, step: { ...stage, id } }
    })
  return placed.sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0)).map(({ step }) => step)
}

export function likelyNext(application: Pick<Application, 'stages'>): StageKind[] {
  const last = stagesInOrder(application).at(-1)
  return last ? NEXT[last.stage] : ['preparing', 'lodged']
}
