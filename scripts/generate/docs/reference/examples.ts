import type { Operation } from '../../contract/model.js'
import type { Facts } from '../facts.js'

/**
 * What an operation answers when it is called with its example, after its resource was made with that one's: so every
 * example of the reference is what a test can see. Where no resource is involved it is the contract's own example.
 */
export function exampleOf(facts: Facts, { success, body }: Operation): unknown {
  const { type, example } = success
  const name =
    type?.kind === 'list' ? type.item.kind === 'object' && type.item.name : type?.kind === 'object' && type.name
  if (!name || !facts.resources.some((resource) => resource.name === name)) return example
  const own = type?.kind === 'object' ? (example as object | undefined) : undefined
  const made = { ...resourceExample(facts, name), ...own }
  // What was sent is what comes back.
  const sent = Object.entries((body?.example ?? {}) as object).filter(([field]) => field in made)
  const resource = { ...made, ...Object.fromEntries(sent) }
  return type?.kind === 'list' ? [resource] : resource
}

/** A resource as it is after it was made: the answer's example of the operation that makes it. */
export function resourceExample(facts: Facts, name: string): object | undefined {
  const making = facts.model.operations.find(({ success: { status, type } }) => {
    return status === 201 && type?.kind === 'object' && type.name === name
  })
  const any =
    making ?? facts.model.operations.find(({ success: { type } }) => type?.kind === 'object' && type.name === name)
  return any?.success.example as object | undefined
}
