import { decodeUtf8 } from './utf8.js'

declare const shape: unique symbol

/** A value of type `T` as JSON text, with its properties in the order of the contract. */
export type Json<T> = string & { readonly [shape]: T }

/** The same in UTF-8, as it is sent. */
export type JsonBytes<T> = Buffer & { readonly __type?: T }

/** JSON text in the form that an engine has it. */
export type JsonText<T> = Json<T> | JsonBytes<T>

/** Some items of a JSON array of values of type `T`, in UTF-8 (see `Chunk`). */
export type JsonItems<T> = Buffer & { readonly __item?: T }

/** Parses what an engine has. */
export function parseJson<T>(json: JsonText<T>): T {
  return JSON.parse(typeof json === 'string' ? json : decodeUtf8(json)) as T
}
