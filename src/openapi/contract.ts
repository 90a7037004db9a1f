import { scopes } from '../domain/api-key.js'
import type { Document, Header, Schema, Tag } from './document.js'
import { ContractError, withLines } from './location.js'
import { type Operation, readOperations } from './operation.js'
import { readPackage } from './package.js'
import { type Origins, resolveReferences } from './references.js'
import { type ErrorResponse, readErrors } from './responses.js'
import { assertSupported } from './supported.js'
import { loadYaml } from './yaml.js'

/*
 * This folder reads openapi.yaml for the service, the generators, the documentation, the linter and the tests. Whatever
 * it doesn't support is an error that names the location; supported.ts lists what it does. It knows nothing of HTTP or
 * the store.
 */

/** The parsed contract. */
export interface Contract {
  /** The text of openapi.yaml. */
  readonly text: string
  /** The document as written, with references. */
  readonly source: object
  /** The document with all references resolved. */
  readonly document: Document
  readonly origins: Origins
  readonly version: string
  readonly tags: readonly Tag[]
  readonly schemas: Readonly<Record<string, Schema>>
  /** By `operationId`, in the contract's order. */
  readonly operations: ReadonlyMap<string, Operation>
  /** The headers of every response, by lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  /** Errors of requests that reach no operation, by kind. */
  readonly outside: ReadonlyMap<string, ErrorResponse>
  /** The fallback for an error that the operation doesn't document. */
  readonly serverError: ErrorResponse
}

/**
 * Reads this package's contract, in which the generator has found only what is supported.
 * @throws StartupError if openapi.yaml was edited without generating
 * @throws ContractError as `readContract` does
 */
export async function loadContract(): Promise<Contract> {
  const { text, source } = await readPackage()
  return read(text, source)
}

/**
 * Reads a contract.
 * @param text the YAML
 * @throws ContractError that locates what isn't supported, or an operation that doesn't document a response which the
 * service can give
 */
export function readContract(text: string): Contract {
  const source: object = loadYaml().parse(text)
  return withLines(text, () => {
    assertSupported(source)
    return read(text, source)
  })
}

function read(text: string, source: object): Contract {
  const { document, origins } = resolveReferences(source)
  const operations = readOperations(document)
  const outside = readErrors(document['x-outside-operations'].responses, '/x-outside-operations/responses')
  for (const operation of operations.values()) assertErrors(operation)
  assertStated('/x-outside-operations', outside, [
    'malformedRequest',
    'unknownPath',
    'requestTimeout',
    'headersTooLarge',
  ])
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
    headers: readHeaders(document['x-every-response'].headers),
    outside,
    serverError,
  }
}

/** @returns the headers that every response has; those without a `const` are the operator's to set */
function readHeaders(headers: Readonly<Record<string, Header>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, { schema }]) => {
      if (schema.const === undefined && schema.type === 'string') return []
      const pointer = `/x-every-response/headers/${name}`
      if (typeof schema.const !== 'string')
        throw new ContractError(pointer, 'Its schema must have a const, or be text.')
      return [[name.toLowerCase(), schema.const]]
    }),
  )
}

/** Each operation must document the errors that the service sends on its behalf. */
function assertErrors({ pointer, secured, scopes: permitted, parameters, body, errors }: Operation): void {
  const hasHeaders = parameters.some((parameter) => parameter.in === 'header')
  assertStated(pointer, errors, ['methodNotAllowed'])
  if (!errors.has('invalidRequest')) assertStated(pointer, errors, ['invalidQuery'])
  if (hasHeaders && !errors.has('invalidRequest')) assertStated(pointer, errors, ['invalidHeader'])
  if (secured) assertStated(pointer, errors, ['tokenMissing', 'tokenInvalid', 'serverError'])
  if (secured && permitted.length < scopes.length) assertStated(pointer, errors, ['insufficientScope'])
  if (body) assertStated(pointer, errors, ['invalidBody', 'bodyTooLarge', 'unsupportedMediaType'])
}

function assertStated(pointer: string, errors: ReadonlyMap<string, ErrorResponse>, kinds: readonly string[]): void {
  const missing = kinds.filter((kind) => !errors.has(kind))
  if (missing.length === 0) return
  throw new ContractError(pointer, `The error(s) ${missing.join(', ')} are missing, which the service can respond.`)
}
