import type { components } from '../../generated/types.js'
import type { Json } from '../domain/json.js'
import type { Renderers } from '../domain/renderers.js'
import type { Contract } from './contract.js'
import type { Schema } from './document.js'

/** Renders a value as JSON text. */
export type Renderer = (value: unknown) => string

type Schemas = components['schemas']

/** Builds the renderers of the contract's resources. */
export function buildRenderers({ schemas }: Contract): Renderers {
  const build = <Name extends 'Prompt' | 'PromptVersion' | 'Log' | 'ApiKey'>(name: Name) => {
    const render = rendererOf(schemas[name] ?? {})
    return (value: Schemas[Name]) => render(value) as Json<Schemas[Name]>
  }
  return {
    prompt: build('Prompt'),
    version: build('PromptVersion'),
    log: build('Log'),
    apiKey: build('ApiKey'),
  }
}

/**
 * Builds the function that renders values by their schema, at every depth: properties in the schema's order, without
 * unknown ones unless the schema allows them (`additionalProperties`, or no `properties` at all).
 */
export function rendererOf(schema: Schema): Renderer {
  const object = objectRenderer(schema)
  const items = schema.items && rendererOf(schema.items)
  if (!object && !items) return JSON.stringify
  return (value) => {
    if (object && isObject(value)) return object(value)
    if (items && Array.isArray(value))
      return `[${value.map((one) => (one === undefined ? 'null' : items(one))).join()}]`
    return JSON.stringify(value)
  }
}

function objectRenderer({ properties, additionalProperties }: Schema): ((value: object) => string) | undefined {
  const isOpen = additionalProperties === true || (additionalProperties === undefined && !properties)
  const others = isOpen ? JSON.stringify : additionalProperties && rendererOf(additionalProperties)
  if (!properties && isOpen) return undefined
  const known = Object.entries(properties ?? {}).map(
    ([name, schema]) => [name, `${JSON.stringify(name)}:`, rendererOf(schema)] as const,
  )
  return (value) => {
    let text = ''
    for (const [name, prefix, render] of known) {
      const one = Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined
      if (one !== undefined) text += `${text === '' ? '' : ','}${prefix}${render(one)}`
    }
    for (const [name, one] of others ? Object.entries(value) : []) {
      if (one === undefined || (properties && Object.hasOwn(properties, name))) continue
      text += `${text === '' ? '' : ','}${JSON.stringify(name)}:${(others as Renderer)(one)}`
    }
    return `{${text}}`
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
