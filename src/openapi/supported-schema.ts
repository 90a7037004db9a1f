import { ContractError, pointerTo } from './location.js'

type Keyword = (value: unknown, pointer: string) => void

const types = ['string', 'integer', 'number', 'boolean', 'array', 'object', 'null']
/** The values each type of JSON can have keywords for; `undefined` stands for every type. */
const keywordTypes: Readonly<Record<string, readonly string[] | undefined>> = {
  properties: ['object'],
  additionalProperties: ['object'],
  propertyNames: ['object'],
  required: ['object'],
  minProperties: ['object'],
  maxProperties: ['object'],
  items: ['array'],
  minItems: ['array'],
  maxItems: ['array'],
  uniqueItems: ['array'],
  format: ['string'],
  pattern: ['string'],
  minLength: ['string'],
  maxLength: ['string'],
  minimum: ['integer', 'number'],
  maximum: ['integer', 'number'],
  exclusiveMinimum: ['integer', 'number'],
  exclusiveMaximum: ['integer', 'number'],
  multipleOf: ['integer', 'number'],
}

/** What is said inside a schema; the rest of the keywords have plain values, which the validator's compiler demands. */
const inner: Readonly<Record<string, Keyword>> = {
  properties: mapOfSchemas,
  additionalProperties: (value, pointer) => {
    if (typeof value !== 'boolean') schema(value, pointer)
  },
  // Names are strings, which need not be said.
  propertyNames: (value, pointer) => schema({ type: 'string', ...(value as object) }, pointer),
  items: schema,
}

const plain = ['type', 'title', 'description', 'readOnly', 'enum', 'const', 'default', 'example', 'x-errors']

/**
 * Demands that a schema has only keywords that validation, rendering and the clients all understand. Combinations
 * (`oneOf`, `allOf`, …) aren't among them.
 * @throws ContractError for the first one that isn't supported
 */
export function demandSchema(value: unknown, pointer: string): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new ContractError(pointer, 'A schema must be an object.')
  }
  const keywords = Object.entries(value)
  for (const [keyword, one] of keywords) {
    if (!plain.includes(keyword) && !Object.hasOwn(keywordTypes, keyword)) {
      throw new ContractError(pointerTo(pointer, keyword), `The keyword ${keyword} is not supported in a schema.`)
    }
    inner[keyword]?.(one, pointerTo(pointer, keyword))
  }
  demandTypes(value as { type?: unknown }, pointer)
}

function schema(value: unknown, pointer: string): void {
  const { $ref } = Object(value) as { $ref?: unknown }
  if ($ref === undefined) demandSchema(value, pointer)
  else if (typeof $ref !== 'string' || !$ref.startsWith('#/components/schemas/')) {
    throw new ContractError(pointerTo(pointer, '$ref'), 'Only #/components/schemas/… can be referred to here.')
  }
}

function mapOfSchemas(value: unknown, pointer: string): void {
  if (typeof value !== 'object' || value === null) throw new ContractError(pointer, 'This must be an object.')
  for (const [name, one] of Object.entries(value)) schema(one, pointerTo(pointer, name))
}

/** A keyword of another type would never apply. */
function demandTypes(value: { type?: unknown }, pointer: string): void {
  const given = value.type === undefined ? [] : [value.type].flat()
  const unknown = given.find((type) => !types.includes(type as string))
  if (unknown !== undefined) throw new ContractError(pointerTo(pointer, 'type'), `There is no type ${unknown}.`)
  if (given.includes('array') && !('items' in value)) throw new ContractError(pointer, 'An array must state its items.')
  for (const keyword of Object.keys(value)) {
    const applicable = keywordTypes[keyword]
    if (!applicable || applicable.some((type) => given.includes(type))) continue
    throw new ContractError(
      pointerTo(pointer, keyword),
      `${keyword} applies to ${applicable.join(' or ')} only; state the type.`,
    )
  }
}
