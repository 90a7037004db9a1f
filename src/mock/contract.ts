import type { Contract } from '../openapi/contract.js'
import type { Parameter, Response } from '../openapi/document.js'
import type { Operation } from '../openapi/operation.js'
import type { ErrorResponse } from '../openapi/responses.js'

/** Marks every response of a mock server. */
const mockHeader = 'PromptCrafter-Mock'

const prefer: Parameter = { name: 'Prefer', in: 'header', schema: { type: 'string' } }

/** The error for a preference that is no documented response. */
export const undocumented = 'undocumented'

/** Headers that `http` sets by itself. */
const ownHeaders = ['X-Request-Id', 'Vary']

/** @returns the contract of the mock server of a service: each operation takes the header `Prefer` */
export function mockContract(contract: Contract): Contract {
  return {
    ...contract,
    headers: { ...contract.headers, [mockHeader.toLowerCase()]: 'true' },
    operations: new Map([...contract.operations].map(([id, operation]) => [id, mockOperation(operation)])),
  }
}

function mockOperation(operation: Operation): Operation {
  const { parameters, errors, responseHeaders, success } = operation
  const onDemand = [...errors].map(([kind, error]) => [onDemandKind(kind), whole(error)] as const)
  const rejected: ErrorResponse = {
    status: 400,
    kind: undocumented,
    message: 'The contract documents no such response for this operation.',
    details: undefined,
    summary: '',
    description: '',
    headers: {},
    response: success.response,
  }
  return {
    ...operation,
    parameters: [...parameters, prefer],
    errors: new Map([...errors, ...onDemand, [undocumented, rejected]]),
    responseHeaders: [...responseHeaders, mockHeader],
  }
}

/** The kind of an error that a request asks for, as opposed to one that it makes. */
export function onDemandKind(kind: string): string {
  return `${kind} on demand`
}

/** Adds the headers that the service would compute, with their examples. */
function whole(error: ErrorResponse): ErrorResponse {
  return { ...error, headers: { ...exampleHeaders(error.response), ...error.headers } }
}

/** @returns the examples of the headers that a response must have */
export function exampleHeaders({ headers = {} }: Response): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, { required, example }]) =>
      required && example !== undefined && !ownHeaders.includes(name) ? [[name, String(example)]] : [],
    ),
  )
}
