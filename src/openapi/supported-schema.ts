import { ContractError, pointerTo } from './location.js'

type Keyword = (value: unknown, pointer: string) => void

const types = ['string', 'integer', 'number', 'boolean', 'array', 'object', 'null']
/** The keywords that apply to some types only. */
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
  'x-formats': ['string'],
  pattern: ['string'],
  minLength: ['string'],
  maxLength: ['string'],
  minimum: ['integer', 'number'],
  maximum: ['integer', 'number'],
  exclusiveMinimum: ['integer', 'number'],
  exclusiveMaximum: ['integer', 'number'],
  multipleOf: ['integer', 'number'],
}

/** Checks keywords that contain schemas. The validator's compiler checks the values of the others. */
const inner: Readonly<Record<string, Keyword>> = {
  properties: mapOfSchemas,
  additionalProperties: (value, pointer) => {
    if (typeof value !== 'boolean') schema(value, pointer)
  },
  // Names are always strings, so the type may be missing.
  propertyNames: (value, pointer) => schema({ type: 'string', ...(value as object) }, pointer),
  items: schema,
  'x-formats': (value, pointer) => {
    const isText = (one: unknown) => typeof one === 'string'
    if (!Array.isArray(value) || !value.every(isText))
      throw new ContractError(pointer, 'This must be a list of formats.')
  },
}

const plain = ['type', 'title', 'description', 'readOnly', 'enum', 'const', 'default', 'example', 'x-errors']

/**
 * Checks that a schema uses only keywords that validation, rendering and all clients support. Combinations (`oneOf`,
 * `allOf`, …) aren't among them.
 * @throws ContractError for the first unsupported one
 */
export function assertSchema(value: unknown, pointer: string): void {
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
  assertTypes(value as { type?: unknown }, pointer)
}

function schema(value: unknown, pointer: string): void {
  const { $ref } = Object(value) as { $ref?: unknown }
  if ($ref === undefined) assertSchema(value, pointer)
  else if (typeof $ref !== 'string' || !$ref.startsWith('#/components/schemas/')) {
    throw new ContractError(pointerTo(pointer, '$ref'), 'Only #/components/schemas/… can be referred to here.')
  }
}

function mapOfSchemas(value: unknown, pointer: string): void {
  if (typeof value !== 'object' || value === null) throw new ContractError(pointer, 'This must be an object.')
  for (const [name, one] of Object.entries(value)) schema(one, pointerTo(pointer, name))
}

/** A keyword for another type would never take effect. */
function assertTypes(value: { type?: unknown }, pointer: string): void {
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
