import type { ErrorObject, ValidateFunction } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { FastifySchemaCompiler } from 'fastify'
import type { Schema } from '../openapi/document.js'
import type { Detail } from './problem.js'

export type Part = 'Path' | 'Query' | 'Header' | 'Body'

/** Input that does not follow the contract. Which of an operation's errors that is, is for the error handler to say. */
export class InvalidInput extends Error {
  readonly part: Part
  readonly details: readonly Detail[]
  /** The error that the schema itself names for what is wrong (`x-errors`). */
  readonly kind: string | undefined

  constructor(part: Part, details: readonly Detail[], kind?: string) {
    super(`invalid ${part.toLowerCase()}`)
    this.part = part
    this.details = details
    this.kind = kind
  }
}

const parts: Readonly<Record<string, Part>> = { params: 'Path', querystring: 'Query', headers: 'Header', body: 'Body' }
/** The most entries of `details`; the contract states it. */
const mostDetails = 20

// Two validators, because collecting every error of a large and wholly wrong body would cost more than the body: the first stops
// at the first error, and the second looks for all of them where there can only be a few.
const first = buildAjv(false)
const all = buildAjv(true)

function buildAjv(allErrors: boolean): Ajv2020 {
  // `verbose` puts the failing schema, and with it `x-errors`, into each error. No coercion: 5 is not "5".
  const ajv = new Ajv2020({ allErrors, verbose: true, strict: true })
  ajv.addVocabulary(['x-errors', 'example'])
  addFormats.default(ajv)
  return ajv
}

/** Compiles a part of a request's schema for Fastify. Unknown fields and parameters are refused, nothing is changed to fit. */
export const validatorCompiler: FastifySchemaCompiler<Schema> = ({ schema, httpPart = '' }) => {
  const part = parts[httpPart] as Part
  // A body says itself whether it is closed, and a request has many headers that are no operation's affair.
  const closed = part === 'Body' || part === 'Header' ? schema : { ...schema, additionalProperties: false }
  // Both are compiled when they are first needed: a start need not wait for them.
  let isValid: ValidateFunction | undefined
  return (input: unknown) => {
    const value = read(part, closed, input as Record<string, unknown>)
    isValid ??= first.compile(closed)
    if (!isValid(value)) {
      if (!isSmall(value)) return { error: describe(part, isValid.errors ?? []) }
      const isWhollyValid = all.compile(closed)
      isWhollyValid(value)
      return { error: describe(part, isWhollyValid.errors ?? []) }
    }
    const broken = part === 'Body' ? findBrokenText(value as object) : undefined
    if (part === 'Header') return { value: input }
    return broken === undefined ? { value } : { error: new InvalidInput(part, [broken]) }
  }
}

/** What is validated of a part of a request. */
function read(part: Part, schema: Schema, input: Record<string, unknown>): unknown {
  if (part === 'Query') return readIntegers(schema, input)
  return part === 'Header' ? pickHeaders(input, Object.keys(schema.properties ?? {})) : input
}

/**
 * Picks headers out of a request's, which Node names in lower case.
 * @returns those that were sent, under the names given
 */
export function pickHeaders(
  headers: Readonly<Record<string, unknown>>,
  names: readonly string[],
): Record<string, unknown> {
  const picked = names.map((name) => [name, headers[name.toLowerCase()]] as const)
  return Object.fromEntries(picked.filter(([, value]) => value !== undefined))
}

/** A query carries text: where an integer is wanted, its plain decimal form (no sign, space, exponent or leading zero) is read. */
function readIntegers({ properties = {} }: Schema, query: Record<string, unknown>): Record<string, unknown> {
  const read = { ...query }
  for (const [name, value] of Object.entries(query)) {
    const isWanted = properties[name]?.type === 'integer' && typeof value === 'string'
    if (isWanted && /^(0|[1-9]\d{0,14})$/.test(value)) read[name] = Number(value)
  }
  return read
}

function isSmall(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true
  const values = Object.values(value)
  return values.length <= 100 && values.every((inner) => !Array.isArray(inner) || inner.length <= 100)
}

function describe(part: Part, errors: readonly ErrorObject[]): InvalidInput {
  const details = errors.slice(0, mostDetails).map((error) => ({
    field: part === 'Body' ? pointerTo(error) : pointerTo(error).slice(1),
    message: messageOf(error),
  }))
  const kinds = new Set(errors.map(({ keyword, parentSchema }) => (parentSchema as Schema)['x-errors']?.[keyword]))
  return new InvalidInput(part, details, kinds.size === 1 ? [...kinds][0] : undefined)
}

/** A JSON Pointer (RFC 6901) to what is wrong, also when that is a field too few or too many. */
function pointerTo({ instancePath, params }: ErrorObject): string {
  const name: unknown = params.missingProperty ?? params.additionalProperty
  return name === undefined ? instancePath : `${instancePath}/${escapePointer(String(name))}`
}

function escapePointer(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1')
}

function messageOf({ keyword, message, params, schema }: ErrorObject): string {
  if (keyword === 'required') return 'is required'
  if (keyword === 'additionalProperties') return 'is not known here'
  if (keyword === 'enum') return `must be one of ${(params.allowedValues as unknown[]).join(', ')}`
  if (keyword === 'minProperties') return 'must have at least one field that can be changed'
  if (keyword === 'pattern' && schema === '\\S') return 'must not be blank'
  return message ?? keyword
}

/** Text with half of a surrogate pair has no form in UTF-8: it could not be given back as it came. */
function findBrokenText(body: object, pointer = ''): Detail | undefined {
  for (const [name, value] of Object.entries(body)) {
    const field = `${pointer}/${escapePointer(name)}`
    if (typeof value === 'string' && !value.isWellFormed()) {
      return { field, message: 'must be well-formed Unicode, without lone surrogates' }
    }
    const inner = Array.isArray(value) ? findBrokenText(value, field) : undefined
    if (inner) return inner
  }
  return undefined
}
