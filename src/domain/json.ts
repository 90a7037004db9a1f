declare const shape: unique symbol

/** A value of type `T` as JSON text, with its properties in the order of the contract. */
export type Json<T> = string & { readonly [shape]: T }

/** The same in UTF-8, as it is sent. */
export type JsonBytes<T> = Buffer & { readonly __type?: T }

/** Some items of a JSON array of values of type `T`, in UTF-8 (see `Chunk`). */
export type JsonItems<T> = Buffer & { readonly __item?: T }
