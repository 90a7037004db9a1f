import type { Readable } from 'node:stream'
import type { facts, operations } from '../../generated/types.js'
import type { Account } from '../domain/account.js'
import type { ApiKey } from '../domain/api-key.js'
import type { Repeatable } from '../domain/idempotency.js'
import type { Json, JsonBytes } from '../domain/json.js'
import type { Share } from './bytes-in-flight.js'
import type { ListFormat } from './list-formats.js'
import type { Problem } from './problem.js'

export type OperationId = keyof operations & keyof facts

type Parameters<Id extends OperationId, Location extends 'path' | 'query' | 'header'> =
  NonNullable<operations[Id]['parameters'][Location]> extends infer Values ? Values : never
type Body<Id extends OperationId> = operations[Id] extends { requestBody: { content: infer Content } }
  ? BodyOf<Content>
  : operations[Id] extends { requestBody?: { content: infer Content } }
    ? BodyOf<Content> | undefined
    : undefined
/** JSON arrives parsed, text as a string, everything else as bytes. */
type BodyOf<Content> = {
  [MediaType in keyof Content]: MediaType extends `${string}/json`
    ? Content[MediaType]
    : MediaType extends `text/${string}` | `${string}/${'yaml' | 'xml' | 'x-ndjson'}`
      ? string
      : Buffer
}[keyof Content]

/** An authenticated, valid request to an operation, with the contract's types. */
export interface OperationRequest<Id extends OperationId> {
  readonly params: Parameters<Id, 'path'>
  /** Without parameters that are about the form of the response (`x-media-types`). */
  readonly query: Parameters<Id, 'query'>
  /** Only headers that the contract documents for the operation. */
  readonly headers: Parameters<Id, 'header'>
  readonly body: Body<Id>
  /** The caller, for operations that require a token. */
  readonly account: facts[Id]['secured'] extends true ? Account : undefined
  /** The API key that the request has; `undefined` for a login token. */
  readonly apiKey: ApiKey | undefined
  /** The address of the client. */
  readonly address: string
  /** Without the query. */
  readonly path: string
  /** The query as sent, without the `?`. */
  readonly queryText: string
  /** The response's media type, negotiated with `Accept`. */
  readonly mediaType: string | undefined
  /** How a list is written as that. */
  readonly listFormat: ListFormat
  /** Identifies the request for replays, if it has an `Idempotency-Key`. */
  readonly repeatable: Repeatable | undefined
  /** The memory that the request holds. The sender of a stream sets how much that is. */
  readonly share: Share
  /** Is aborted when the client leaves before it has the response. */
  readonly signal: AbortSignal
  /** Creates an error to throw, one of those the contract documents for this operation. */
  readonly problem: (kind: facts[Id]['problems'], options?: ConstructorParameters<typeof Problem>[1]) => Problem
}

type Success<Id extends OperationId> = operations[Id]['responses'] extends infer Responses
  ? facts[Id]['status'] extends keyof Responses
    ? ContentOf<Responses[facts[Id]['status']]>
    : never
  : never
type ContentOf<Response> = Response extends { content: infer Content } ? Content[keyof Content] : undefined
/** The handler's part of a response body: fields with a `const` are filled in. */
type Given<Id extends OperationId> = [facts[Id]['fixed']] extends [never]
  ? Success<Id>
  : Omit<Success<Id>, facts[Id]['fixed']>

/** A stream of the JSON text of a `T`, for responses too long to hold in memory. */
export type JsonStream<T> = Readable & { readonly __type?: T }

/** The body of a success that isn't JSON: text, bytes, or a stream of either. */
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

/** What a handler returns on success; status and media type come from the contract. */
export interface HandlerResponse<Id extends OperationId> {
  readonly body: Given<Id> | Json<Success<Id>> | JsonBytes<Success<Id>> | JsonStream<Success<Id>> | Bytes<Id>
  readonly headers?: Readonly<Record<string, string>> | undefined
}

/** The handler of each operation, by `operationId`. */
export type Handlers = {
  readonly [Id in OperationId]: (request: OperationRequest<Id>) => Promise<HandlerResponse<Id>>
}
