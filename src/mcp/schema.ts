import type { Schema } from '../openapi/document.js'

/** A JSON Schema (2020-12) of an object, as a tool states its arguments and its result. */
export interface ObjectSchema extends Schema {
  readonly type: 'object'
  readonly properties: Readonly<Record<string, Schema>>
  readonly required: readonly string[]
  readonly additionalProperties: false
}

/**
 * The keywords of a result that describe it. Rules for lengths and patterns are left out: a text that was cut may break
 * them, and clients validate results.
 */
const describing = ['type', 'description', 'enum', 'const', 'additionalProperties']

/** @returns the schema of an object with these properties and no others */
export function objectOf(properties: Readonly<Record<string, Schema>>, required: readonly string[]): ObjectSchema {
  return { type: 'object', properties, required, additionalProperties: false }
}

/** @returns a schema of the contract for arguments: without extensions, and without what the service sets itself */
export function inputSchema(schema: Schema): Schema {
  return convert(schema, (keyword) => !keyword.startsWith('x-'), isGiven)
}

/** @returns a schema of the contract for results, reduced to what describes them */
export function outputSchema(schema: Schema): Schema {
  return convert(
    schema,
    (keyword) => describing.includes(keyword),
    () => true,
  )
}

function isGiven({ readOnly }: Schema): boolean {
  return readOnly !== true
}

function convert(
  schema: Schema,
  isKept: (keyword: string) => boolean,
  isProperty: (schema: Schema) => boolean,
): Schema {
  const inner = (one: Schema) => convert(one, isKept, isProperty)
  const { properties, required, items, additionalProperties, type, ...rest } = schema
  const named = properties && Object.entries(properties).filter(([, property]) => isProperty(property))
  return {
    ...ofTypes(type, Object.fromEntries(Object.entries(rest).filter(([keyword]) => isKept(keyword)))),
    ...(named && { properties: Object.fromEntries(named.map(([name, property]) => [name, inner(property)])) }),
    ...(required && { required: named ? required.filter((name) => named.some(([one]) => one === name)) : required }),
    ...(items && { items: inner(items) }),
    ...(additionalProperties !== undefined && {
      additionalProperties:
        typeof additionalProperties === 'object' ? inner(additionalProperties) : additionalProperties,
    }),
  }
}

/** Adds the types. Several become alternatives, because some models take schemas with a single `type` only. */
function ofTypes(type: Schema['type'], { description, ...keywords }: Schema): Schema {
  const described = description === undefined ? {} : { description }
  if (type === undefined) return { ...described, ...keywords }
  if (typeof type === 'string') return { type, ...described, ...keywords }
  return { ...described, anyOf: type.map((one) => (one === 'null' ? { type: one } : { type: one, ...keywords })) }
}
