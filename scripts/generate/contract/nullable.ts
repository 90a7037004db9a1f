import type { NamedCall } from '../names/names.js'
import type { Field } from './model.js'

/** Whether a field of a request can be null, which says something else than to leave it out. */
export function canBeNull({ type, required }: Field): boolean {
  return type.nullable && !required
}

/**
 * The paragraph of a README that names those fields, such as `notes` and `score` of `update_log`.
 * @param start how null is said in the language
 * @param nameOf what a field is called there
 * @returns nothing if there are none
 */
export function nullableFields(
  calls: readonly NamedCall[],
  start: string,
  nameOf: (field: NamedField, call: NamedCall) => string = ({ name }) => name,
): string {
  const ofCalls = calls.flatMap((call) => {
    const fields = (call.body?.fields ?? []).filter(({ field }) => canBeNull(field))
    const names = fields.map((one) => `\`${nameOf(one, call)}\``)
    return names.length > 0 ? [`${names.join(', ')} of \`${call.name}\``] : []
  })
  return ofCalls.length === 0 ? '' : `${start}: ${ofCalls.join('; ')}.\n\n`
}

type NamedField = NonNullable<NamedCall['body']>['fields'][number]
