// The fields that a team has added to the kinds of record.
import { call } from '../api'
import type { CustomField, Id, Kind, Stored } from '../bindings'
import { labelIn } from '../choices.svelte'
import { session } from '../session.svelte'

let fields = $state.raw<Stored<CustomField>[]>([])
session.onEmptied(() => (fields = []))

export async function loadFields(): Promise<void> {
  fields = await call('custom_field.list', {})
}

export function allFields(): Stored<CustomField>[] {
  return fields
}

/** Those of one kind, in their order, retired ones among them. */
export function fieldsOf(kind: Kind): Stored<CustomField>[] {
  return fields.filter(({ record }) => record.kind === kind)
}

export function fieldById(id: Id): Stored<CustomField> | null {
  return fields.find((field) => field.id === id) ?? null
}

export function fieldLabel(field: Stored<CustomField>): string {
  return labelIn(field.record.label)
}
