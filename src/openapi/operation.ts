import { type Scope, scopes } from '../domain/api-key.js'
import type { Document, DocumentOperation, Parameter, RequestBody, Schema } from './document.js'
import { methods } from './document.js'
import { ContractError, pointerTo } from './location.js'
import { type ErrorResponse, isText, json, readErrors, readSuccess, type Success } from './responses.js'

/** An operation of the contract. */
export interface Operation {
  readonly operationId: string
  /** A JSON Pointer (RFC 6901) to it. */
  readonly pointer: string
  /** Upper case. */
  readonly method: string
  /** The template, such as `/prompts/{id}`. */
  readonly path: string
  /** Whether it requires a login token or an API key. */
  readonly secured: boolean
  /** The scopes of the API keys that may call it; a login token may call every operation. */
  readonly scopes: readonly Scope[]
  /** Parameters shared by the path come first. */
  readonly parameters: readonly Parameter[]
  readonly body: RequestBody | undefined
  /** The maximum size of a body; `undefined` if the contract leaves it to the operator. */
  readonly maxBodyBytes: number | undefined
  readonly success: Success
  /** By kind. */
  readonly errors: ReadonlyMap<string, ErrorResponse>
  /** The names of the documented headers of its responses. */
  readonly responseHeaders: readonly string[]
  /** For details that only the generators read. */
  readonly source: DocumentOperation
}

/** @returns the operations by `operationId`, in the contract's order */
export function readOperations(document: Document): ReadonlyMap<string, Operation> {
  const operations = new Map<string, Operation>()
  for (const [path, item] of Object.entries(document.paths)) {
    const pointer = pointerTo('/paths', path)
    const shared = item.parameters ?? []
    for (const method of methods) {
      const operation = item[method]
      if (!operation) continue
      const own = operation.parameters ?? []
      const parameters = [...shared.filter((one) => !own.some((other) => isSame(one, other))), ...own]
      const read = readOperation(path, method, pointerTo(pointer, method), { ...operation, parameters })
      if (operations.has(read.operationId)) {
        throw new ContractError(read.pointer, `There are two operations ${read.operationId}.`)
      }
      operations.set(read.operationId, read)
    }
  }
  return operations
}

/** Whether a parameter is the header `Idempotency-Key`. */
export function isIdempotencyKey(parameter: Parameter): boolean {
  return parameter.in === 'header' && parameter.name.toLowerCase() === 'idempotency-key'
}

function isSame(one: Parameter, other: Parameter): boolean {
  return one.in === other.in && one.name.toLowerCase() === other.name.toLowerCase()
}

function readOperation(
  path: string,
  method: string,
  pointer: string,
  source: DocumentOperation & { parameters: readonly Parameter[] },
): Operation {
  const { operationId, parameters, requestBody, responses, security, 'x-max-body-bytes': maxBodyBytes } = source
  const success = readSuccess(responses, `${pointer}/responses`)
  assertParameters(path, parameters, success, pointer)
  if (requestBody) assertBody(requestBody, `${pointer}/requestBody`)
  else if (maxBodyBytes !== undefined) throw new ContractError(pointer, 'It has x-max-body-bytes, but no body.')
  if (!security) {
    throw new ContractError(
      pointer,
      'security is missing: [] if it requires no token, otherwise the scopes of API keys that may call it, or login.',
    )
  }
  const roles = security.flatMap(({ bearerAuth }) => bearerAuth)
  return {
    operationId,
    pointer,
    method: method.toUpperCase(),
    path,
    secured: roles.length > 0,
    scopes: scopes.filter((scope) => roles.includes(scope)),
    parameters,
    body: requestBody,
    maxBodyBytes,
    success,
    errors: readErrors(responses, `${pointer}/responses`),
    responseHeaders: Object.values(responses).flatMap((response) => Object.keys(response.headers ?? {})),
    source,
  }
}

function assertParameters(path: string, parameters: readonly Parameter[], { content }: Success, pointer: string): void {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string)
  const missing = inPath.find((name) => !parameters.some((one) => one.in === 'path' && one.name === name))
  if (missing !== undefined) throw new ContractError(pointer, `The parameter {${missing}} of the path is missing.`)
  for (const parameter of parameters) {
    const { name, schema, required } = parameter
    const fail = (reason: string) => new ContractError(pointer, `The parameter ${name} ${reason}`)
    if (parameters.some((other) => other !== parameter && isSame(other, parameter))) throw fail('is stated twice.')
    if (parameter.in === 'path' && !inPath.includes(name)) throw fail('is not in the path.')
    if (parameter.in === 'path' && required !== true) throw fail('is in the path, so it must be required.')
    const mediaType = parameter['x-media-types']?.find((one) => !content.has(one))
    if (mediaType !== undefined) throw fail(`is for ${mediaType}, which is no media type of the success.`)
    if (isScalar(schema)) continue
    if (parameter.in === 'query' && schema.type === 'array' && isScalar(schema.items)) continue
    throw fail('must be a string, integer, number or boolean, or in a query an array of one of these.')
  }
}

function isScalar(schema: Schema | undefined): boolean {
  return ['string', 'integer', 'number', 'boolean'].includes(schema?.type as string)
}

function assertBody({ content }: RequestBody, pointer: string): void {
  for (const [mediaType, { schema }] of Object.entries(content)) {
    const location = pointerTo(`${pointer}/content`, mediaType)
    if (mediaType === json && schema?.type !== 'object') {
      throw new ContractError(location, 'The body must be an object.')
    }
    if (mediaType !== json && isText(mediaType) && schema?.type !== 'string') {
      throw new ContractError(location, 'A body of text must be a string.')
    }
    if (/^multipart\/|urlencoded$|[+]json$/.test(mediaType)) {
      throw new ContractError(location, 'Bodies of this media type are not supported.')
    }
  }
}
