import type { components } from '../../generated/types.js'
import type { Json, Renderers } from '../domain/json.js'
import type { Contract } from './contract.js'

type Schemas = components['schemas']

/** Builds the functions that turn the contract's resources into JSON text; what the contract doesn't name is left out. */
export function buildRenderers({ schemas }: Contract): Renderers {
  const build = <Name extends 'Prompt' | 'Log'>(name: Name) => {
    const fields = Object.keys(schemas[name]?.properties ?? {})
    // With a list of fields, JSON.stringify writes these, in this order (ECMA-262, JSON.stringify).
    return (value: Schemas[Name]) => JSON.stringify(value, fields) as Json<Schemas[Name]>
  }
  return { prompt: build('Prompt'), log: build('Log') }
}
