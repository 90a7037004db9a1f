import type { Operation } from '../../contract/model.js'
import { type Facts, respondsWith } from '../facts.js'

/**
 * The response of an operation to its example, after its resource was created from its example too: so a test can check
 * every example of the reference. Without a resource, it's the example of the contract.
 */
export function exampleOf(facts: Facts, { success, body }: Operation): unknown {
  const { type, example } = success
  const name =
    type?.kind === 'list' ? type.item.kind === 'object' && type.item.name : type?.kind === 'object' && type.name
  if (!name || !facts.resources.some((resource) => resource.name === name)) return example
  const own = type?.kind === 'object' ? (example as object | undefined) : undefined
  const made = { ...resourceExample(facts, name), ...own }
  // The response has the values that were sent.
  const sent = Object.entries((body?.example ?? {}) as object).filter(([field]) => field in made)
  const resource = { ...made, ...Object.fromEntries(sent) }
  return type?.kind === 'list' ? [resource] : resource
}

/**
 * A resource as created: the example response of the operation that creates it, or else of one that reads it, alone or
 * in a list.
 */
export function resourceExample({ model }: Facts, name: string): object | undefined {
  const responding = model.operations.filter((operation) => respondsWith(operation, name)).map(({ success }) => success)
  const single = responding.filter(({ type }) => type?.kind === 'object')
  const success = single.find(({ status }) => status === 201) ?? single[0]
  return (success?.example ?? (responding[0]?.example as object[] | undefined)?.[0]) as object | undefined
}
