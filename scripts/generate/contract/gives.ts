import type { Call, Model, Type } from './model.js'

/** The form of a response, by which a client tells one of the service from one of somebody else, such as a proxy. */
export type Gives =
  /** No body at all. */
  | { readonly form: 'nothing' }
  | {
      /** An object, or a list of objects. */
      readonly form: 'object' | 'list'
      /** A field that every such object has; undefined if the contract requires none. */
      readonly field: string | undefined
    }

/** @returns undefined where the form says nothing: text, a stream, or any JSON */
export function givesOf({ objects }: Pick<Model, 'objects'>, { success, keeps }: Call): Gives | undefined {
  const { type, form } = success
  if (type === undefined) return { form: 'nothing' }
  if (form !== 'json') return undefined
  const fieldOf = (one: Type): string | undefined =>
    one.kind === 'object'
      ? objects.find(({ name }) => name === one.name)?.fields.find(({ required }) => required)?.name
      : undefined
  if (isObject(type)) return { form: 'object', field: keeps ?? fieldOf(type) }
  return type.kind === 'list' && isObject(type.item) ? { form: 'list', field: fieldOf(type.item) } : undefined
}

function isObject({ kind, nullable }: Type): boolean {
  return !nullable && ['object', 'map', 'json'].includes(kind)
}
