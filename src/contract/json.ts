import type { components } from '../../generated/types.js'
import type { Contract } from './contract.js'

declare const shape: unique symbol

/** A value of type `T` as JSON text, with its properties in the order of the contract. */
export type Json<T> = string & { readonly [shape]: T }

/** The same in UTF-8, as it is sent. */
export type JsonBytes<T> = Buffer & { readonly __type?: T }

/** The rest of a JSON array of values of type `T`, in UTF-8: a comma before each, and the bracket that ends it. */
export type JsonItems<T> = Buffer & { readonly __item?: T }

type Schemas = components['schemas']

/** Turns the contract's resources into JSON text; what the contract does not name is left out. */
export interface Serializers {
  readonly prompt: (prompt: Schemas['Prompt']) => Json<Schemas['Prompt']>
  readonly log: (log: Schemas['Log']) => Json<Schemas['Log']>
}

export function buildSerializers({ schemas }: Contract): Serializers {
  const build = <Name extends 'Prompt' | 'Log'>(name: Name) => {
    const fields = Object.keys(schemas[name]?.properties ?? {})
    // With a list of fields, JSON.stringify writes these, in this order (ECMA-262, JSON.stringify).
    return (value: Schemas[Name]) => JSON.stringify(value, fields) as Json<Schemas[Name]>
  }
  return { prompt: build('Prompt'), log: build('Log') }
}
