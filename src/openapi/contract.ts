import { parse } from 'yaml'
import type { Document, Header, Operation, Response, Schema } from './document.js'
import { demandValid, readContract, resolveReferences } from './document.js'

/** An error as the contract states it. */
export interface ErrorAnswer {
  readonly status: number
  readonly message: string
  /** Headers whose text the contract gives for this error, by name. */
  readonly headers: Readonly<Record<string, string>>
}

/** What the contract says of one operation. */
export interface OperationContract {
  readonly operationId: string
  readonly method: string
  /** As the contract writes it, `/prompts/{id}`. */
  readonly path: string
  readonly secured: boolean
  /** The names of the request headers that it knows, as the contract writes them. */
  readonly headers: readonly string[]
  /** The names of the headers that its answers may have. */
  readonly answerHeaders: readonly string[]
  /** The schema of the JSON body, where the operation takes one. */
  readonly bodySchema: Schema | undefined
  readonly successStatus: number
  /** The media type of the success, or `undefined` where it has no body. */
  readonly successType: string | undefined
  /** The fields of the success that can have one value only (`const`). */
  readonly fixed: Readonly<Record<string, unknown>>
  /** The errors by kind, the name of their example. */
  readonly errors: ReadonlyMap<string, ErrorAnswer>
}

/** The contract, read once at start: everything that the service knows of operations, limits and messages. */
export interface Contract {
  readonly text: string
  readonly source: object
  readonly version: string
  readonly schemas: Document['components']['schemas']
  readonly operations: ReadonlyMap<string, OperationContract>
  /** The headers that every answer carries, by name in lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** Errors of requests that reach no operation, by kind. */
  readonly outside: ReadonlyMap<string, ErrorAnswer>
  /** For what an operation does not state because it cannot happen, should it happen all the same. */
  readonly serverError: ErrorAnswer
}

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace']

/**
 * Reads the contract and settles what each operation answers.
 * @param given the text of another contract than the package's own, which is known to be valid: it was looked at when it was built,
 * and is again when its routes are made
 * @throws Error when it is not valid, or when it lacks an answer that the service gives
 */
export async function loadContract(given?: string): Promise<Contract> {
  const { text, source } = given === undefined ? readContract() : { text: given, source: parse(given) as object }
  if (given !== undefined) await demandValid(source)
  const document = resolveReferences(source)
  const operations = new Map<string, OperationContract>()
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of methods) {
      const operation = item[method]
      if (operation) {
        const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])]
        operations.set(operation.operationId, readOperation(document, path, method, { ...operation, parameters }))
      }
    }
  }
  const outside = readErrors(document['x-outside-operations'].responses)
  for (const operation of operations.values()) demandAnswers(operation)
  demand('x-outside-operations', outside, ['malformedRequest', 'unknownPath', 'requestTimeout', 'headersTooLarge'])
  const serverError = [...operations.values()]
    .find(({ errors }) => errors.has('serverError'))
    ?.errors.get('serverError')
  if (!serverError) throw new Error('openapi.yaml: no operation states the error serverError.')
  const headers = readHeaders(document['x-every-answer'].headers)
  const { version } = document.info
  return { text, source, version, schemas: document.components.schemas, operations, headers, outside, serverError }
}

function readOperation(document: Document, path: string, method: string, operation: Operation): OperationContract {
  const successes = Object.entries(operation.responses).filter(([status]) => status.startsWith('2'))
  const [success] = successes
  if (!success || successes.length > 1) {
    throw new Error(`openapi.yaml: ${operation.operationId} must state one success, it states ${successes.length}.`)
  }
  return {
    operationId: operation.operationId,
    method: method.toUpperCase(),
    path,
    secured: (operation.security ?? document.security ?? []).length > 0,
    headers: (operation.parameters ?? []).filter((parameter) => parameter.in === 'header').map(({ name }) => name),
    answerHeaders: Object.values(operation.responses).flatMap((response) => Object.keys(response.headers ?? {})),
    bodySchema: operation.requestBody?.content['application/json']?.schema,
    successStatus: Number(success[0]),
    successType: Object.keys(success[1].content ?? {})[0],
    fixed: readFixed(success[1]),
    errors: readErrors(operation.responses),
  }
}

function readHeaders(headers: Readonly<Record<string, Header>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, { schema }]) => [name.toLowerCase(), String(schema.const)]),
  )
}

function readFixed(success: Response): Record<string, unknown> {
  const properties = success.content?.['application/json']?.schema.properties ?? {}
  const fixed = Object.entries(properties).filter(([, property]) => 'const' in property)
  return Object.fromEntries(fixed.map(([name, property]) => [name, property.const]))
}

/** The error examples of `responses`, each a kind of problem with its status, message and the headers that name the same kind. */
function readErrors(responses: Readonly<Record<string, Response>>): Map<string, ErrorAnswer> {
  const errors = new Map<string, ErrorAnswer>()
  for (const [status, response] of Object.entries(responses)) {
    if (Number(status) < 400) continue
    for (const [kind, example] of Object.entries(response.content?.['application/json']?.examples ?? {})) {
      const headers = Object.entries(response.headers ?? {}).flatMap(([name, header]) =>
        header.examples?.[kind] ? [[name, String(header.examples[kind].value)]] : [],
      )
      const { error: message } = example.value as { error: string }
      errors.set(kind, { status: Number(status), message, headers: Object.fromEntries(headers) })
    }
  }
  return errors
}

/** What the service itself answers in an operation's stead must be stated by every operation that it can happen to. */
function demandAnswers({ operationId, secured, headers, bodySchema, errors }: OperationContract): void {
  demand(operationId, errors, ['methodNotAllowed'])
  if (!errors.has('invalidRequest')) demand(operationId, errors, ['invalidQuery'])
  if (headers.length > 0 && !errors.has('invalidRequest')) demand(operationId, errors, ['invalidHeader'])
  if (secured) demand(operationId, errors, ['tokenMissing', 'tokenInvalid', 'serverError'])
  if (bodySchema) demand(operationId, errors, ['invalidBody', 'bodyTooLarge', 'unsupportedMediaType'])
}

function demand(place: string, errors: ReadonlyMap<string, ErrorAnswer>, kinds: readonly string[]): void {
  const missing = kinds.filter((kind) => !errors.has(kind))
  if (missing.length > 0) {
    throw new Error(
      `openapi.yaml: ${place} does not state the error(s) ${missing.join(', ')}, which the service can answer.`,
    )
  }
}
