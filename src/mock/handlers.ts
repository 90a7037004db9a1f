import type { Handlers, OperationId } from '../http/handler.js'
import type { ListFormat } from '../http/list-formats.js'
import type { Problem } from '../http/problem.js'
import type { HandlerResponse } from '../http/response.js'
import type { Contract } from '../openapi/contract.js'
import type { Operation } from '../openapi/operation.js'
import { exampleHeaders, onDemandKind, undocumented } from './contract.js'
import { readPreference } from './preference.js'

/** What a handler needs of a valid request. */
interface MockRequest {
  readonly headers: { readonly Prefer?: string }
  readonly mediaType: string | undefined
  readonly listFormat: ListFormat
  readonly problem: (kind: string, options?: ConstructorParameters<typeof Problem>[1]) => Problem
}

/** A documented response, as a request names it. */
interface Choice {
  readonly code: string
  /** For an error its kind. */
  readonly example: string | undefined
  readonly isError: boolean
  /** Of a success. */
  readonly body?: unknown
}

/** Builds handlers that return the examples of a contract, or throw the errors that requests ask for. */
export function mockHandlers(contract: Contract): Handlers {
  // They have no examples: they return the contract itself.
  const bodies: Partial<Record<OperationId, unknown>> = {
    getContractAsYaml: contract.text,
    getContractAsJson: contract.source,
  }
  const handlers = [...contract.operations].map(([id, operation]) => {
    return [id, mockHandler(operation, bodies[id as OperationId])]
  })
  return Object.fromEntries(handlers) as Handlers
}

function mockHandler(operation: Operation, defaultBody: unknown) {
  const headers = exampleHeaders(operation.success.response)
  return async (request: MockRequest): Promise<HandlerResponse> => {
    const { code, example } = readPreference(request.headers.Prefer ?? '')
    const choices = choicesOf(operation, request.mediaType, defaultBody)
    const chosen = choices.find(
      (choice) => (code ?? choice.code) === choice.code && (example ?? choice.example) === choice.example,
    )
    if (!chosen) {
      const message = `must be one of: ${choices.map(nameOf).join('; ')}`
      throw request.problem(undocumented, { details: [{ field: 'Prefer', message }] })
    }
    if (chosen.isError) throw request.problem(onDemandKind(chosen.example as string))
    return { body: chosen.body, headers: { ...headers, ...request.listFormat.headers } }
  }
}

/** @returns the responses of an operation that a request for a media type can get, the default first */
function choicesOf({ success, errors }: Operation, mediaType: string | undefined, defaultBody: unknown): Choice[] {
  const code = String(success.status)
  const examples = Object.entries(success.response.content?.[mediaType ?? '']?.examples ?? {})
  const successes = examples.map(([example, { value }]) => ({ code, example, isError: false, body: value }))
  const failures = [...errors.values()].map(({ status, kind }) => {
    return { code: String(status), example: kind, isError: true }
  })
  const only = { code, example: undefined, isError: false, body: defaultBody }
  return [...(successes.length > 0 ? successes : [only]), ...failures]
}

function nameOf({ code, example }: Choice): string {
  return example === undefined ? `code=${code}` : `code=${code}, example=${example}`
}
