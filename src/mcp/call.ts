import type { Operation } from '../openapi/operation.js'
import { json } from '../openapi/responses.js'
import { ArgumentError, requestOf, type ToolRequest, textOffsetOf } from './request.js'
import { failure, resultOf, type ToolResponse, type ToolResult } from './result.js'
import { isPaged, type Tool } from './tools.js'

/**
 * Sends a tool's request to the service.
 * @param maxBytes of the response's body
 * @param signal ends it when the client cancels the call
 * @throws ResponseTooLongError, without reading further, for a longer response
 * @throws SendError if there was no response
 */
export type Send = (request: ToolRequest, maxBytes: number, signal: AbortSignal) => Promise<ToolResponse>

/** The service can't be reached. Its message tells people what to do. */
export class SendError extends Error {}

export class ResponseTooLongError extends Error {}

/**
 * Reads the body of a response.
 * @param onLength takes how many bytes were read so far
 * @throws ResponseTooLongError, without reading further, if it has more than `maxBytes`
 */
export async function readBody(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  maxBytes: number,
  onLength: (bytes: number) => void = () => {},
): Promise<string> {
  const read: Uint8Array[] = []
  let length = 0
  for await (const piece of pieces) {
    length += piece.length
    if (length > maxBytes) throw new ResponseTooLongError()
    onLength(length)
    read.push(piece)
  }
  return Buffer.concat(read, length).toString()
}

/** A page with more bytes takes too long to parse, and most of it would be cut. */
const maxPageBytes = 4 * 1024 * 1024
/** Any single item is shorter. */
const maxItemBytes = 32 * 1024 * 1024

/**
 * Calls a tool: sends the request that its arguments make, and returns what the service responded. Failures are results
 * too, so that the model can correct itself.
 * @param rename replaces operations in a text by tools (see `toolNames`)
 */
export async function callTool(
  tool: Tool,
  args: Readonly<Record<string, unknown>>,
  { send, rename, signal }: { send: Send; rename: (text: string) => string; signal: AbortSignal },
): Promise<ToolResult> {
  try {
    const offset = textOffsetOf(args)
    const maxBytes = isPaged(tool.operation) ? maxPageBytes : maxItemBytes
    const response = await send(requestOf(tool, args), maxBytes, signal)
    if (response.status === tool.operation.success.status) return resultOf(tool, response, offset)
    return failure(rename(explain(tool.operation, response)))
  } catch (error) {
    if (error instanceof ArgumentError || error instanceof SendError) return failure(error.message)
    if (error instanceof ResponseTooLongError) {
      return failure('The items are too long for one result. Call again with a smaller `limit`.')
    }
    throw error
  }
}

/** Says what went wrong, where, and what to do, as the contract documents it. */
function explain({ errors }: Operation, { status, headers, body }: ToolResponse): string {
  const { error, details = [] } = errorIn(headers['content-type'], body)
  if (error === undefined) return `HTTP ${status} without an explanation. Is the address that of PromptCrafter?`
  const documented = [...errors.values()].find((one) => one.status === status && one.message === error)
  const retryAfter = headers['retry-after']
  return [
    `HTTP ${status}: ${error}`,
    ...details.map(({ field, message }) => `- ${field || 'The arguments'}: ${message}`),
    ...(documented?.description ? [documented.description.trim()] : []),
    ...(retryAfter !== undefined ? [`Wait ${retryAfter} s before the next call.`] : []),
  ].join('\n')
}

interface ErrorBody {
  readonly error?: string
  readonly details?: readonly { readonly field: string; readonly message: string }[]
}

function errorIn(mediaType: string | undefined, body: string): ErrorBody {
  if (!mediaType?.startsWith(json)) return {}
  try {
    const { error, details } = JSON.parse(body)
    return typeof error === 'string' ? { error, ...(Array.isArray(details) && { details }) } : {}
  } catch {
    return {}
  }
}
