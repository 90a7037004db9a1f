import type { Readable } from 'node:stream'
import type { facts, operations } from '../../generated/types.js'
import type { Account } from '../domain/account.js'
import type { Json, JsonBytes } from '../domain/json.js'
import type { Problem } from './problem.js'

export type OperationId = keyof operations & keyof facts

type Parameters<Id extends OperationId, Place extends 'path' | 'query' | 'header'> =
  NonNullable<operations[Id]['parameters'][Place]> extends infer Values ? Values : never
type Body<Id extends OperationId> = operations[Id] extends {
  requestBody: { content: { 'application/json': infer Value } }
}
  ? Value
  : undefined

/** A request to an operation, as the contract types it: the token was checked and the input is valid. */
export interface OperationRequest<Id extends OperationId> {
  readonly params: Parameters<Id, 'path'>
  readonly query: Parameters<Id, 'query'>
  /** The headers that the operation knows, and that were sent. */
  readonly headers: Parameters<Id, 'header'>
  readonly body: Body<Id>
  /** Who asks, for operations that want a token. */
  readonly account: facts[Id]['secured'] extends true ? Account : undefined
  /** The address of the client. */
  readonly address: string
  /** The path of the request, without the query. */
  readonly path: string
  /** Makes the error to throw: one of those that the contract states for this operation. */
  readonly problem: (kind: facts[Id]['problems'], options?: ConstructorParameters<typeof Problem>[1]) => Problem
}

type Success<Id extends OperationId> = operations[Id]['responses'] extends infer Responses
  ? facts[Id]['status'] extends keyof Responses
    ? ContentOf<Responses[facts[Id]['status']]>
    : never
  : never
type ContentOf<Response> = Response extends { content: infer Content } ? Content[keyof Content] : undefined
/** What is left for a handler to give: fields that the contract fixes are filled in. */
type Given<Id extends OperationId> = [facts[Id]['fixed']] extends [never]
  ? Success<Id>
  : Omit<Success<Id>, facts[Id]['fixed']>

/** A stream of the JSON text of a `T`, for answers that are too long to be held in memory. */
export type JsonStream<T> = Readable & { readonly __type?: T }

/** What an operation gives back on success; status and media type are the contract's. */
export interface Answer<Id extends OperationId> {
  readonly body: Given<Id> | Json<Success<Id>> | JsonBytes<Success<Id>> | JsonStream<Success<Id>>
  readonly headers?: Readonly<Record<string, string>> | undefined
}

/** The function behind each operation of the contract, by `operationId`. */
export type Handlers = {
  readonly [Id in OperationId]: (request: OperationRequest<Id>) => Promise<Answer<Id>>
}
