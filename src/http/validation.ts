import type { ErrorObject } from 'ajv'
import type { FastifyRequest } from 'fastify'
import type { Parameter, Schema } from '../openapi/document.js'
import { escapePointer } from '../openapi/location.js'
import type { Operation } from '../openapi/operation.js'
import { readQuery, readScalar, schemaOf } from '../openapi/parameters.js'
import { json } from '../openapi/responses.js'
import { compileSchema } from '../openapi/validator.js'
import { bodyReader } from './body.js'
import { InvalidInputError, type Part } from './invalid-input.js'
import { queryOf } from './url.js'

/** The valid input of an operation, as the contract types it. */
export interface Input {
  readonly params: Readonly<Record<string, unknown>>
  readonly query: Readonly<Record<string, unknown>>
  /** The headers that the operation knows, under the names that the contract gives them. */
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: unknown
}

/** The largest number of entries in `details`; the contract states it. */
const maxDetails = 20
/** In a value of at most so many parts there can only be a few errors, so that all of them are looked for. */
const maxSmall = 10_000

/**
 * Builds the function that reads and validates what an operation takes. Unknown fields and parameters are rejected, and
 * nothing is changed to fit. All schemas are compiled here, so that a fault in one shows at startup.
 * @returns a function that throws an InvalidInputError for the first part of a request that isn't as the contract says
 * @throws ContractError for a schema that can't be compiled
 */
export function inputReader(operation: Operation): (request: FastifyRequest) => Input {
  const { parameters, pointer, success } = operation
  // What a PATCH can't change is there, but never changes.
  const shown = operation.method === 'PATCH' ? Object.keys(success.content.get(json)?.properties ?? {}) : []
  const of = (place: Parameter['in']) => parameters.filter((parameter) => parameter.in === place)
  const [inPath, inQuery, inHeader] = [of('path'), of('query'), of('header')]
  const checkParams = checker('Path', schemaOf(inPath), pointer)
  const checkQuery = checker('Query', schemaOf(inQuery), pointer)
  const checkHeaders = checker('Header', schemaOf(inHeader), pointer)
  const readBody = bodyReader(operation, (schema, place) => checker('Body', schema, place, shown))
  return (request) => {
    const given = readGivenQuery(inQuery, request)
    const params = pick(inPath, (name) => (request.params as Record<string, string>)[name])
    checkParams(params)
    const body = readBody(request)
    checkQuery(given)
    demandText(given)
    const headers = pick(inHeader, (name) => request.headers[name.toLowerCase()] as string | undefined)
    checkHeaders(headers)
    return { params, query: given, headers, body }
  }
}

function readGivenQuery(parameters: readonly Parameter[], { url }: FastifyRequest): Record<string, unknown> {
  try {
    return readQuery(parameters, queryOf(url))
  } catch {
    throw new InvalidInputError('Query', [{ field: '', message: 'is not percent-encoded UTF-8' }])
  }
}

function pick(parameters: readonly Parameter[], text: (name: string) => string | undefined): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const { name, schema } of parameters) {
    const given = text(name)
    if (given !== undefined) values[name] = readScalar(schema, given)
  }
  return values
}

/** An empty parameter is rejected even where its schema allows any text: it's what an unset variable leaves. */
function demandText(query: Readonly<Record<string, unknown>>): void {
  const empty = Object.keys(query).filter((name) => isEmpty(query[name]))
  if (empty.length === 0) return
  throw new InvalidInputError(
    'Query',
    empty.slice(0, maxDetails).map((field) => ({ field, message: 'must not be empty' })),
  )
}

function isEmpty(value: unknown): boolean {
  return value === '' || (Array.isArray(value) && value.includes(''))
}

/**
 * @param shown the names of fields that are known elsewhere, but not changeable here
 * @returns a function that throws an InvalidInputError unless its argument is valid
 */
function checker(part: Part, schema: Schema, pointer: string, shown: readonly string[] = []) {
  const { validate } = compileSchema(schema, pointer)
  return (value: unknown): void => {
    const errors = validate(value, { all: false })
    if (errors.length === 0) return
    throw describe(part, isSmall(value) ? validate(value, { all: true }) : errors, shown)
  }
}

function isSmall(value: unknown): boolean {
  const pending = [value]
  for (let count = 0; pending.length > 0; ) {
    const one = pending.pop()
    const inner = typeof one === 'object' && one !== null ? Object.values(one) : []
    count += inner.length
    if (count > maxSmall) return false
    pending.push(...inner)
  }
  return true
}

function describe(part: Part, errors: readonly ErrorObject[], shown: readonly string[]): InvalidInputError {
  const details = errors.slice(0, maxDetails).map((error) => ({
    field: part === 'Body' ? fieldOf(error) : fieldOf(error).slice(1),
    message: shown.includes(unknownFieldOf(error)) ? 'never changes' : messageOf(error),
  }))
  const kinds = new Set(errors.map(({ keyword, parentSchema }) => (parentSchema as Schema)['x-errors']?.[keyword]))
  return new InvalidInputError(part, details, kinds.size === 1 ? [...kinds][0] : undefined)
}

/** A JSON Pointer (RFC 6901) to what is wrong, also if that is a field too few or too many. */
function fieldOf({ instancePath, params }: ErrorObject): string {
  const name: unknown = params.missingProperty ?? params.additionalProperty ?? params.propertyName
  return name === undefined ? instancePath : `${instancePath}/${escapePointer(String(name))}`
}

/** The name of a field too many at the top of a body; empty for any other error. */
function unknownFieldOf({ instancePath, params }: ErrorObject): string {
  return instancePath === '' ? String(params.additionalProperty ?? '') : ''
}

function messageOf({ keyword, message, params, schema }: ErrorObject): string {
  if (keyword === 'required') return 'is required'
  if (keyword === 'additionalProperties') return 'is not known here'
  if (keyword === 'enum') return `must be one of ${(params.allowedValues as unknown[]).join(', ')}`
  if (keyword === 'minProperties') return 'must have at least one field that can be changed'
  if (keyword === 'pattern' && schema === '\\S') return 'must not be blank'
  return message ?? keyword
}
