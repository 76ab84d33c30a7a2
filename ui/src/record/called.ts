// What a record is called where only a line of it is at hand.
import type { ChoiceOf } from '../bindings'
import { choiceLabel } from '../choices.svelte'
import { inRow } from '../forms/in-row'

/** What it is, and its own words: "Passport", "Interview · District Court". */
export function called(line: { title: string; choice: ChoiceOf | null }): string {
  return line.choice ? inRow([choiceLabel(line.choice.list, line.choice.key), line.title]) : line.title
}
