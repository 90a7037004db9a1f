import type { Response, Schema } from './document.js'
import { ContractError, pointerTo } from './location.js'

/** A documented error. */
export interface ErrorResponse {
  readonly status: number
  /** The name of its example, such as `promptNotFound`. */
  readonly kind: string
  /** The body's `error`. */
  readonly message: string
  /** The `details` of the body, for an error that is always about the same place. */
  readonly details: readonly { readonly field: string; readonly message: string }[] | undefined
  /** When it happens. */
  readonly summary: string
  /** What the caller can do, in Markdown. */
  readonly description: string
  /** Fixed headers of this kind, by name. */
  readonly headers: Readonly<Record<string, string>>
  /** The response that documents all errors with this status. */
  readonly response: Response
}

/** The successful response of an operation. */
export interface Success {
  readonly status: number
  readonly response: Response
  /** By media type; the first one is the default. Empty for a response without a body. */
  readonly content: ReadonlyMap<string, Schema | undefined>
  /** The values of fields with a `const`. */
  readonly fixed: Readonly<Record<string, unknown>>
}

export const json = 'application/json'

/** @returns the errors among `responses` by kind: each example is one kind */
export function readErrors(
  responses: Readonly<Record<string, Response>>,
  pointer: string,
): ReadonlyMap<string, ErrorResponse> {
  const errors = new Map<string, ErrorResponse>()
  for (const [status, response] of Object.entries(responses)) {
    if (Number(status) < 400) continue
    const location = pointerTo(pointer, status)
    const { [json]: media, ...others } = response.content ?? {}
    const other = Object.keys(others)[0]
    if (other !== undefined) throw new ContractError(`${location}/content`, `An error must be ${json}, not ${other}.`)
    const examples = Object.entries(media?.examples ?? {})
    if (examples.length === 0)
      throw new ContractError(location, 'An error must have a named example for each kind of it.')
    for (const [kind, { value, summary = '', description = '' }] of examples) {
      const { error: message, details } = Object(value) as { error?: unknown; details?: ErrorResponse['details'] }
      if (typeof message !== 'string') throw new ContractError(location, `The example ${kind} must have an \`error\`.`)
      if (errors.has(kind)) throw new ContractError(location, `The error ${kind} is stated twice.`)
      const headers = Object.entries(response.headers ?? {}).flatMap(([name, header]) =>
        header.examples?.[kind] ? [[name, String(header.examples[kind].value)]] : [],
      )
      errors.set(kind, {
        status: Number(status),
        kind,
        message,
        details,
        summary: summary.trim(),
        description: description.trim(),
        headers: Object.fromEntries(headers),
        response,
      })
    }
  }
  return errors
}

/** Finds the response with a 2xx status. @throws ContractError unless there is exactly one */
export function readSuccess(responses: Readonly<Record<string, Response>>, pointer: string): Success {
  const [success, second] = Object.entries(responses).filter(([status]) => status.startsWith('2'))
  if (!success) throw new ContractError(pointer, 'There must be a success, a status from 200 to 299.')
  if (second) throw new ContractError(pointerTo(pointer, second[0]), 'A second success is not supported.')
  const [status, response] = success
  const content = Object.entries(response.content ?? {})
  for (const [mediaType, { schema }] of content) {
    if (isText(mediaType) && !schema) {
      throw new ContractError(`${pointerTo(pointer, status)}/content`, `${mediaType} must have a schema.`)
    }
  }
  return {
    status: Number(status),
    response,
    content: new Map(content.map(([mediaType, { schema }]) => [mediaType, schema])),
    fixed: readFixed(response),
  }
}

function readFixed({ content }: Response): Record<string, unknown> {
  const fixed = Object.entries(content?.[json]?.schema?.properties ?? {}).filter(([, schema]) => 'const' in schema)
  return Object.fromEntries(fixed.map(([name, schema]) => [name, schema.const]))
}

/** Whether a media type is text, always in UTF-8. Others are bytes. */
export function isText(mediaType: string): boolean {
  return /^text\/|[/+](json|yaml|xml|x-ndjson)$/.test(mediaType)
}
