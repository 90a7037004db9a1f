import type { Call } from '../../contract/model.js'
import type { NamedCall } from '../../names/names.js'

/** What a call is given in the samples: a value, or a variable of the environment that holds an identifier. */
export type Given = { readonly value: unknown } | { readonly variable: string }

/** What a program shows of the response. */
export type Shown =
  | { readonly of: 'items' }
  | { readonly of: 'field'; readonly name: string }
  | { readonly of: 'nothing' }

/** A call as a program makes it, for the templates. */
export interface Snippet {
  readonly call: Call
  readonly given: (name: string) => Given
  readonly shown: Shown
  /** Variables that it reads in addition to address and token. */
  readonly variables: readonly string[]
}

/** Writes a call as a whole program. */
export type Template = (snippet: Snippet, named: NamedCall) => string

/**
 * The fields of the body that a sample sends: those of the contract's example; without one, those that must be there.
 */
export function bodyFields({ body }: Call): string[] {
  if (!body) return []
  if (body.example !== undefined) return Object.keys(body.example as object)
  return body.object.fields.filter(({ required }) => required).map(({ name }) => name)
}
