import { Validator } from '@seriousme/openapi-schema-validator'
import { parse } from 'yaml'
import type { Document, Header, Schema, Tag } from './document.js'
import { ContractError, withLines } from './location.js'
import { type Operation, readOperations } from './operation.js'
import { readPackage } from './package.js'
import { type Origins, resolveReferences } from './references.js'
import { type ErrorResponse, readErrors } from './responses.js'
import { demandSupported } from './supported.js'

/*
 * This folder reads openapi.yaml for everything else: the service, the generators, the documentation, the linter and
 * the tests. What it doesn't understand is an error that names its location. It imports nothing of HTTP or the store;
 * see supported.ts for what can be added.
 */

/** The contract, read once: everything that is known of operations, limits and messages. */
export interface Contract {
  /** openapi.yaml. */
  readonly text: string
  /** The same as data, with its references. */
  readonly source: object
  /** Without references. */
  readonly document: Document
  readonly origins: Origins
  readonly version: string
  readonly tags: readonly Tag[]
  readonly schemas: Readonly<Record<string, Schema>>
  /** By `operationId`, in the contract's order. */
  readonly operations: ReadonlyMap<string, Operation>
  /** The headers that every response has, by name in lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** Errors of requests that reach no operation, by kind. */
  readonly outside: ReadonlyMap<string, ErrorResponse>
  /** For an error that an operation doesn't state because it can't happen, if it happens all the same. */
  readonly serverError: ErrorResponse
}

/**
 * Reads the contract this package was built with.
 * @throws StartupError when openapi.yaml was edited without generating
 * @throws ContractError as `readContract` does
 */
export async function loadContract(): Promise<Contract> {
  const { text, source } = await readPackage()
  return readContract(text, source)
}

/**
 * Reads a contract.
 * @param text openapi.yaml
 * @param source the same as data, for those who have it already
 * @throws ContractError with the location of what isn't supported, or of an operation that lacks a response the service
 * gives
 */
export function readContract(text: string, source: object = parse(text)): Contract {
  return withLines(text, () => read(text, source))
}

/** @throws Error when a contract isn't valid OpenAPI 3.1, by the specification's own schema */
export async function demandValid({ source }: Contract): Promise<void> {
  const { valid, errors } = await new Validator().validate(structuredClone(source) as Record<string, unknown>)
  if (!valid) throw new Error(`openapi.yaml is not a valid OpenAPI document: ${JSON.stringify(errors)}`)
}

function read(text: string, source: object): Contract {
  demandSupported(source)
  const { document, origins } = resolveReferences(source)
  const operations = readOperations(document)
  const outside = readErrors(document['x-outside-operations'].responses, '/x-outside-operations/responses')
  for (const operation of operations.values()) demandErrors(operation)
  demand('/x-outside-operations', outside, ['malformedRequest', 'unknownPath', 'requestTimeout', 'headersTooLarge'])
  const serverError = [...operations.values()]
    .find(({ errors }) => errors.has('serverError'))
    ?.errors.get('serverError')
  if (!serverError) throw new ContractError('', 'No operation states the error serverError.')
  return {
    text,
    source,
    document,
    origins,
    version: document.info.version,
    tags: document.tags ?? [],
    schemas: document.components?.schemas ?? {},
    operations,
    headers: readHeaders(document['x-every-answer'].headers),
    outside,
    serverError,
  }
}

function readHeaders(headers: Readonly<Record<string, Header>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, { schema }]) => {
      const pointer = `/x-every-answer/headers/${name}`
      if (typeof schema.const !== 'string') throw new ContractError(pointer, 'Its schema must have a const.')
      return [name.toLowerCase(), schema.const]
    }),
  )
}

/** What the service itself responds instead of an operation must be stated by every operation that it can happen to. */
function demandErrors({ pointer, secured, parameters, body, errors }: Operation): void {
  const hasHeaders = parameters.some((parameter) => parameter.in === 'header')
  demand(pointer, errors, ['methodNotAllowed'])
  if (!errors.has('invalidRequest')) demand(pointer, errors, ['invalidQuery'])
  if (hasHeaders && !errors.has('invalidRequest')) demand(pointer, errors, ['invalidHeader'])
  if (secured) demand(pointer, errors, ['tokenMissing', 'tokenInvalid', 'serverError'])
  if (body) demand(pointer, errors, ['invalidBody', 'bodyTooLarge', 'unsupportedMediaType'])
}

function demand(pointer: string, errors: ReadonlyMap<string, ErrorResponse>, kinds: readonly string[]): void {
  const missing = kinds.filter((kind) => !errors.has(kind))
  if (missing.length === 0) return
  throw new ContractError(pointer, `The error(s) ${missing.join(', ')} are missing, which the service can respond.`)
}
