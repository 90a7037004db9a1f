import type { Document } from './document.js'
import { ContractError, keysOf, pointerTo } from './location.js'

/** Where an object of a resolved document comes from. */
export interface Origin {
  /** The name of the component, such as `Prompt` for `#/components/schemas/Prompt`. */
  readonly name: string | undefined
  /** A JSON Pointer into the document as written. */
  readonly pointer: string
}

export type Origins = WeakMap<object, Origin>

/** The fields next to a `$ref` that override the target's (OpenAPI 3.1, Reference Object). */
const overriding = ['summary', 'description']

/**
 * Replaces every `$ref` with its target. All references to one target share one object, so that a type or validator is
 * built from it once.
 * @returns the document, and the origins of its objects
 * @throws ContractError for a reference to nothing, to another document, or to itself
 */
export function resolveReferences(source: object): { document: Document; origins: Origins } {
  const origins: Origins = new WeakMap()
  const targets = new Map<string, object>()
  const open = new Set<string>()

  function resolve(value: unknown, pointer: string, name?: string): unknown {
    if (typeof value !== 'object' || value === null) return value
    if ('$ref' in value && typeof value.$ref === 'string') return follow(value as { $ref: string }, pointer)
    const resolved = Array.isArray(value)
      ? value.map((one, index) => resolve(one, pointerTo(pointer, index)))
      : Object.fromEntries(Object.entries(value).map(([key, one]) => [key, resolve(one, pointerTo(pointer, key))]))
    origins.set(resolved, { name, pointer })
    return resolved
  }

  function follow({ $ref, ...beside }: { $ref: string }, pointer: string): object {
    const wrong = Object.keys(beside).find((key) => !overriding.includes(key))
    if (wrong !== undefined) throw new ContractError(pointerTo(pointer, wrong), 'This would be lost next to a $ref.')
    const target = targetOf($ref, pointer)
    if (Object.keys(beside).length === 0) return target
    const changed = { ...target, ...beside }
    origins.set(changed, origins.get(target) as Origin)
    return changed
  }

  function targetOf($ref: string, pointer: string): object {
    const known = targets.get($ref)
    if (known) return known
    if (open.has($ref)) throw new ContractError(pointer, `${$ref} refers to itself. Recursion is not supported.`)
    if (!$ref.startsWith('#/')) throw new ContractError(pointer, `${$ref} is not in this document.`)
    const targetPointer = decodeURIComponent($ref.slice(1))
    const keys = keysOf(targetPointer)
    let found: unknown = source
    for (const key of keys) found = isObject(found) && Object.hasOwn(found, key) ? found[key] : undefined
    if (!isObject(found)) throw new ContractError(pointer, `${$ref} doesn't exist.`)
    open.add($ref)
    const target = resolve(found, targetPointer, keys.at(-1)) as object
    open.delete($ref)
    targets.set($ref, target)
    return target
  }

  // The components are the same objects as those that references resolve to.
  const { components = {}, ...rest } = source as { components?: Record<string, Record<string, object>> }
  const resolvedComponents = Object.fromEntries(
    Object.entries(components).map(([kind, members]) => [
      kind,
      Object.fromEntries(
        Object.keys(members).map((key) => [key, targetOf(`#${pointerTo(`/components/${kind}`, key)}`, '/components')]),
      ),
    ]),
  )
  const document = { ...(resolve(rest, '') as object), components: resolvedComponents }
  return { document: document as unknown as Document, origins }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
