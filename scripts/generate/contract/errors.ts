import { STATUS_CODES } from 'node:http'
import type { ErrorAnswer, ErrorKind, Operation } from './model.js'
import type { Document, SourceHeader, SourceResponse } from './source.js'

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

/** The error answers among `responses`, one for each example. */
export function readErrors(document: Document, responses: Readonly<Record<string, SourceResponse>>): ErrorAnswer[] {
  return Object.entries(responses)
    .filter(([status]) => Number(status) >= 400)
    .flatMap(([status, reference]) => {
      const { content, headers = {} } = document.follow(reference)
      return Object.entries(content?.['application/json']?.examples ?? {}).map(([kind, example]): ErrorAnswer => {
        const { value, summary = '', description = '' } = document.follow(example)
        return {
          status: Number(status),
          kind,
          message: (value as { error: string }).error,
          cause: summary.trim(),
          remedy: description.trim(),
          headers: Object.fromEntries(
            Object.entries(headers).map(([name, header]) => [name, headerText(document.follow(header), kind)]),
          ),
        }
      })
    })
}

function headerText({ example, examples }: SourceHeader, kind: string): string {
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
 * The errors of an operation that a caller of a client may want to handle, each message once: not those that only a wrong client
 * gets (405, 415), nor the failures of the service that every operation may have.
 */
export function callersErrors({ errors }: Operation): ErrorAnswer[] {
  const messages = new Set<string>()
  return errors
    .filter(({ status }) => status < 500 && status !== 405 && status !== 415)
    .filter(({ message }) => !messages.has(message) && messages.add(message))
}
