import type { Readable } from 'node:stream'
import type { facts, operations } from '../../generated/types.js'
import type { Account } from '../domain/account.js'
import type { Repeatable } from '../domain/idempotency.js'
import type { Json, JsonBytes } from '../domain/json.js'
import type { Problem } from './problem.js'

export type OperationId = keyof operations & keyof facts

type Parameters<Id extends OperationId, Place extends 'path' | 'query' | 'header'> =
  NonNullable<operations[Id]['parameters'][Place]> extends infer Values ? Values : never
type Body<Id extends OperationId> = operations[Id] extends { requestBody: { content: infer Content } }
  ? BodyOf<Content>
  : operations[Id] extends { requestBody?: { content: infer Content } }
    ? BodyOf<Content> | undefined
    : undefined
/** JSON is read, text is in UTF-8, and what is neither is bytes. */
type BodyOf<Content> = {
  [MediaType in keyof Content]: MediaType extends `${string}/json`
    ? Content[MediaType]
    : MediaType extends `text/${string}` | `${string}/${'yaml' | 'xml' | 'x-ndjson'}`
      ? string
      : Buffer
}[keyof Content]

/** A request to an operation, as the contract types it: the token was checked, and the input is valid. */
export interface OperationRequest<Id extends OperationId> {
  readonly params: Parameters<Id, 'path'>
  readonly query: Parameters<Id, 'query'>
  /** The headers that the operation knows. */
  readonly headers: Parameters<Id, 'header'>
  readonly body: Body<Id>
  /** Whose request it is, for operations that want a token. */
  readonly account: facts[Id]['secured'] extends true ? Account : undefined
  /** The address of the client. */
  readonly address: string
  /** The path of the request, without the query. */
  readonly path: string
  /** The query as it was sent, without the `?`. */
  readonly queryText: string
  /** Of the media types of the success, the one that the request prefers. */
  readonly mediaType: string | undefined
  /** What tells that the request comes again, if it has an `Idempotency-Key`. */
  readonly repeatable: Repeatable | undefined
  /** Makes the error to throw: one of those that the contract states for this operation. */
  readonly problem: (kind: facts[Id]['problems'], options?: ConstructorParameters<typeof Problem>[1]) => Problem
}

type Success<Id extends OperationId> = operations[Id]['responses'] extends infer Responses
  ? facts[Id]['status'] extends keyof Responses
    ? ContentOf<Responses[facts[Id]['status']]>
    : never
  : never
type ContentOf<Response> = Response extends { content: infer Content } ? Content[keyof Content] : undefined
/** What is left for a handler to give: the fields that the contract fixes are filled in. */
type Given<Id extends OperationId> = [facts[Id]['fixed']] extends [never]
  ? Success<Id>
  : Omit<Success<Id>, facts[Id]['fixed']>

/** A stream of the JSON text of a `T`, for responses that are too long to be held in memory. */
export type JsonStream<T> = Readable & { readonly __type?: T }

/** For a success with another media type than JSON, whatever its schema: the text, the bytes, or a stream of either. */
type Bytes<Id extends OperationId> =
  'application/json' extends MediaTypes<Id>
    ? Exclude<MediaTypes<Id>, 'application/json'> extends never
      ? never
      : string | Buffer | Readable
    : MediaTypes<Id> extends never
      ? never
      : string | Buffer | Readable
type MediaTypes<Id extends OperationId> = operations[Id]['responses'] extends infer Responses
  ? facts[Id]['status'] extends keyof Responses
    ? Responses[facts[Id]['status']] extends { content: infer Content }
      ? keyof Content
      : never
    : never
  : never

/** What a handler gives back on success; the status and the media type are the contract's. */
export interface HandlerResponse<Id extends OperationId> {
  readonly body: Given<Id> | Json<Success<Id>> | JsonBytes<Success<Id>> | JsonStream<Success<Id>> | Bytes<Id>
  readonly headers?: Readonly<Record<string, string>> | undefined
}

/** The function behind each operation of the contract, by `operationId`. */
export type Handlers = {
  readonly [Id in OperationId]: (request: OperationRequest<Id>) => Promise<HandlerResponse<Id>>
}
