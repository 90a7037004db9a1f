import { STATUS_CODES } from 'node:http'
import type { Header } from '../../../src/openapi/document.js'
import type { ErrorResponse as DocumentedError } from '../../../src/openapi/responses.js'
import type { ErrorKind, ErrorResponse, Operation } from './model.js'

/** Names that users of the clients rely on; every other status is named by HTTP's phrase for it. */
const names: Readonly<Record<number, string>> = {
  400: 'BadRequestError',
  401: 'AuthenticationError',
  403: 'ForbiddenError',
  404: 'NotFoundError',
  409: 'ConflictError',
  413: 'PayloadTooLargeError',
  429: 'RateLimitError',
  500: 'ServerError',
}

/** An error of the contract for the templates, with example texts of all its headers. */
export function errorOf({ status, kind, message, summary, description, response }: DocumentedError): ErrorResponse {
  const headers = Object.entries(response.headers ?? {})
  return {
    status,
    kind,
    message,
    cause: summary,
    remedy: description,
    headers: Object.fromEntries(headers.map(([name, header]) => [name, headerText(header, kind)])),
  }
}

function headerText({ example, examples }: Header, kind: string): string {
  return String(examples?.[kind]?.value ?? example ?? Object.values(examples ?? {})[0]?.value ?? '')
}

/** The classes for all statuses that occur, among them always those that users rely on. */
export function errorKinds(statuses: Iterable<number>): ErrorKind[] {
  const all = new Set([...Object.keys(names).map(Number), ...statuses])
  return [...all]
    .sort((one, other) => one - other)
    .map((status) => ({
      status,
      name: names[status] ?? nameOf(status),
      parent: status > 500 ? 'ServerError' : undefined,
      phrase: (STATUS_CODES[status] ?? `status ${status}`).toLowerCase(),
    }))
}

function nameOf(status: number): string {
  const phrase = (STATUS_CODES[status] ?? `Status ${status}`).replaceAll(/[^A-Za-z0-9]+/g, ' ')
  return `${phrase.replaceAll(' ', '')}Error`.replace(/ErrorError$/, 'Error')
}

/**
 * The errors of an operation that a caller of a client may want to handle, each message once: not those that only a
 * wrong client gets (405, 415), nor the failures of the service that every operation may have.
 */
export function callersErrors({ errors }: Operation): ErrorResponse[] {
  const messages = new Set<string>()
  return errors
    .filter(({ status }) => status < 500 && status !== 405 && status !== 415)
    .filter(({ message }) => !messages.has(message) && messages.add(message))
}
