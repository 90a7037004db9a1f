import type { ErrorObject } from 'ajv'
import type { FastifyRequest } from 'fastify'
import type { Parameter, Schema } from '../openapi/document.js'
import { escapePointer } from '../openapi/location.js'
import type { Operation } from '../openapi/operation.js'
import { readQuery, readScalar, schemaOf } from '../openapi/parameters.js'
import { json } from '../openapi/responses.js'
import { compileSchema, type SchemaValidator } from '../openapi/validator.js'
import { bodyReader } from './body.js'
import { InvalidInputError, type Part } from './invalid-input.js'
import { queryOf } from './url.js'

/** The valid input of an operation. */
export interface Input {
  readonly params: Readonly<Record<string, unknown>>
  /** Without those in `form`. */
  readonly query: Readonly<Record<string, unknown>>
  /** Parameters of the query that are about the form of the response (`x-media-types`). */
  readonly form: Readonly<Record<string, unknown>>
  /** Only documented headers, named as in the contract. */
  readonly headers: Readonly<Record<string, unknown>>
  readonly body: unknown
}

/** The maximum number of entries in `details`, as documented in the contract. */
const maxDetails = 20
/** Values with at most this many nodes are validated to the end; larger ones only to the first error. */
const maxSmallNodes = 10_000

/**
 * Builds the function that reads and validates an operation's input. Unknown fields and parameters are rejected, and
 * bodies aren't coerced. Compiles all schemas, so that a fault in one shows at startup.
 * @param compile how
 * @returns a function that takes a request and the media type of its response, and throws an InvalidInputError for the
 * first invalid part of the request
 * @throws ContractError for a schema that can't be compiled
 */
export function inputReader(
  operation: Operation,
  compile: (schema: Schema, pointer: string) => SchemaValidator = compileSchema,
): (request: FastifyRequest, mediaType: string | undefined) => Input {
  const { parameters, pointer, success } = operation
  // What a PATCH can't change is there, but never changes.
  const shown = operation.method === 'PATCH' ? Object.keys(success.content.get(json)?.properties ?? {}) : []
  const parametersIn = (location: Parameter['in']) => parameters.filter((parameter) => parameter.in === location)
  const [inPath, inQuery, inHeader] = [parametersIn('path'), parametersIn('query'), parametersIn('header')]
  const checkParams = checker('Path', compile(schemaOf(inPath), pointer))
  const checkQuery = checker('Query', compile(schemaOf(inQuery), pointer))
  const checkHeaders = checker('Header', compile(schemaOf(inHeader), pointer))
  const readBody = bodyReader(operation, (schema, pointer) => checker('Body', compile(schema, pointer), shown))
  const inForm = inQuery.filter((parameter) => parameter['x-media-types'])
  return (request, mediaType) => {
    const query = readRequestQuery(inQuery, request)
    const params = pick(inPath, (name) => (request.params as Record<string, string>)[name])
    checkParams(params)
    const body = readBody(request)
    checkQuery(query)
    rejectEmpty(query)
    const headers = pick(inHeader, (name) => request.headers[name.toLowerCase()] as string | undefined)
    checkHeaders(headers)
    const form = takeForm(inForm, query, mediaType)
    return { params, query, form, headers, body }
  }
}

function readRequestQuery(parameters: readonly Parameter[], { url }: FastifyRequest): Record<string, unknown> {
  try {
    return readQuery(parameters, queryOf(url))
  } catch {
    throw new InvalidInputError('Query', [{ field: '', message: 'is not percent-encoded UTF-8' }])
  }
}

function pick(parameters: readonly Parameter[], textOf: (name: string) => string | undefined): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const { name, schema } of parameters) {
    const text = textOf(name)
    if (text !== undefined) values[name] = readScalar(schema, text)
  }
  return values
}

/**
 * Takes the parameters about the form of the response out of a query.
 * @throws InvalidInputError for one that doesn't apply to the media type
 */
function takeForm(
  parameters: readonly Parameter[],
  query: Record<string, unknown>,
  mediaType: string | undefined,
): Record<string, unknown> {
  const form: Record<string, unknown> = {}
  for (const { name, 'x-media-types': mediaTypes = [] } of parameters) {
    if (!Object.hasOwn(query, name)) continue
    if (mediaType === undefined || !mediaTypes.includes(mediaType)) {
      throw new InvalidInputError('Query', [{ field: name, message: `is only for ${mediaTypes.join(' and ')}` }])
    }
    form[name] = query[name]
    delete query[name]
  }
  return form
}

/** Rejects empty parameters even where the schema allows any text: usually a variable in a script was unset. */
function rejectEmpty(query: Readonly<Record<string, unknown>>): void {
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
export function checker(part: Part, { validate }: SchemaValidator, shown: readonly string[] = []) {
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
    if (count > maxSmallNodes) return false
    pending.push(...inner)
  }
  return true
}

function describe(part: Part, errors: readonly ErrorObject[], shown: readonly string[]): InvalidInputError {
  const details = errors.slice(0, maxDetails).map((error) => ({
    field: part === 'Body' ? fieldOf(error) : fieldOf(error).slice(1),
    message: messageOf(error, shown),
  }))
  const kinds = new Set(errors.map(({ keyword, parentSchema }) => (parentSchema as Schema)['x-errors']?.[keyword]))
  return new InvalidInputError(part, details, kinds.size === 1 ? [...kinds][0] : undefined)
}

/** A JSON Pointer (RFC 6901) to the invalid, missing or unknown field. */
function fieldOf({ instancePath, params }: ErrorObject): string {
  const name: unknown = params.missingProperty ?? params.additionalProperty ?? params.propertyName
  return name === undefined ? instancePath : `${instancePath}/${escapePointer(String(name))}`
}

function messageOf({ instancePath, keyword, message, params, schema }: ErrorObject, shown: readonly string[]): string {
  if (keyword === 'required') return 'is required'
  if (keyword === 'additionalProperties') {
    return instancePath === '' && shown.includes(params.additionalProperty) ? 'never changes' : 'is not known here'
  }
  if (keyword === 'enum') return `must be one of ${(params.allowedValues as unknown[]).join(', ')}`
  if (keyword === 'minProperties') return 'must have at least one field that can be changed'
  if (keyword === 'pattern' && schema === '\\S') return 'must not be blank'
  return message ?? keyword
}
