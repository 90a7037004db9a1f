import type { Schema } from './document.js'

/** Removes fields from a value, in place. */
type Strip = (value: unknown) => void

/**
 * Builds the function that removes `readOnly` properties, at every depth: clients can send back what they received.
 * @returns `undefined` if the schema has none
 */
export function readOnlyStripper(schema: Schema): Strip | undefined {
  const named = Object.entries(schema.properties ?? {})
  const readOnly = named.filter(([, property]) => property.readOnly).map(([name]) => name)
  const within = named.flatMap(([name, property]) => {
    const strip = property.readOnly ? undefined : readOnlyStripper(property)
    return strip ? [[name, strip] as const] : []
  })
  const { additionalProperties } = schema
  const others = typeof additionalProperties === 'object' ? readOnlyStripper(additionalProperties) : undefined
  const items = schema.items && readOnlyStripper(schema.items)
  if (readOnly.length === 0 && within.length === 0 && !others && !items) return undefined
  return (value) => {
    if (typeof value !== 'object' || value === null) return
    if (Array.isArray(value)) {
      if (items) for (const one of value) items(one)
      return
    }
    const object = value as Record<string, unknown>
    for (const name of readOnly) delete object[name]
    for (const [name, strip] of within) if (Object.hasOwn(object, name)) strip(object[name])
    for (const [name, one] of others ? Object.entries(object) : []) {
      if (!named.some(([known]) => known === name)) others?.(one)
    }
  }
}
