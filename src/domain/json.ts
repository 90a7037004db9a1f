import type { Log } from './log.js'
import type { Prompt } from './prompt.js'

declare const shape: unique symbol

/** A value of type `T` as JSON text, with its properties in the order of the contract. */
export type Json<T> = string & { readonly [shape]: T }

/** The same in UTF-8, as it is sent. */
export type JsonBytes<T> = Buffer & { readonly __type?: T }

/** Some items of a JSON array of values of type `T`, in UTF-8 (see `Chunk`). */
export type JsonItems<T> = Buffer & { readonly __item?: T }

/** Turns resources into JSON text as the contract shows them. */
export interface Renderers {
  readonly prompt: (prompt: Prompt) => Json<Prompt>
  readonly log: (log: Log) => Json<Log>
}
