import type { components } from '../../generated/types.js'

declare const shape: unique symbol

/** A value of type `T` as JSON text, with its properties in the order of the contract. */
export type Json<T> = string & { readonly [shape]: T }

/** The same in UTF-8, as it is sent. */
export type JsonBytes<T> = Buffer & { readonly __type?: T }

/** The rest of a JSON array of values of type `T`, in UTF-8: a comma before each, and the bracket that ends it. */
export type JsonItems<T> = Buffer & { readonly __item?: T }

type Schemas = components['schemas']

/** Turns resources into JSON text as the contract shows them. */
export interface Renderers {
  readonly prompt: (prompt: Schemas['Prompt']) => Json<Schemas['Prompt']>
  readonly log: (log: Schemas['Log']) => Json<Schemas['Log']>
}
