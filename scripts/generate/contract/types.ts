import type { Constraints, Field, ObjectType, Type } from './model.js'
import type { Document, Schema } from './source.js'

type Role = 'body' | 'answer'

/**
 * Turns schemas of the contract into types, and collects the objects that they are made of.
 * A schema with a name in the contract keeps it; one that stands inside another is named after its place.
 */
export class Types {
  readonly #document: Document
  readonly #objects = new Map<string, ObjectType>()

  constructor(document: Document) {
    this.#document = document
  }

  /** Those that others are made of come first. */
  get objects(): ObjectType[] {
    return [...this.#objects.values()]
  }

  /** @param place what to call an object that has no name of its own */
  read(schema: Schema, role: Role, place: string): Type {
    const { name = place, schema: resolved } = this.#document.followNamed(schema)
    const kinds = [resolved.type ?? (resolved.properties ? 'object' : [])].flat()
    const kind = kinds.find((one) => one !== 'null')
    const nullable = kinds.includes('null')
    const constraints = constraintsOf(resolved)
    switch (kind) {
      case 'string':
        return { kind: 'text', nullable, format: resolved.format, values: valuesOf(resolved), constraints }
      case 'integer':
      case 'number':
        return { kind, nullable, constraints }
      case 'boolean':
        return { kind, nullable }
      case 'array':
        return { kind: 'list', nullable, item: this.read(resolved.items ?? {}, role, singular(name)), constraints }
      case 'object':
        if (resolved.properties) return { kind: 'object', nullable, name: this.readObject(schema, role, place).name }
        return { kind: 'json', nullable }
      default:
        throw new Error(`openapi.yaml: the clients know no type for ${name}: ${JSON.stringify(resolved)}`)
    }
  }

  readObject(schema: Schema, role: Role, place: string): ObjectType {
    const { name = place, schema: resolved } = this.#document.followNamed(schema)
    if (!resolved.properties) throw new Error(`openapi.yaml: ${name} is a body and must be an object with properties.`)
    const properties = Object.entries(resolved.properties).map(
      ([field, property]) => [field, property, this.#document.follow(property)] as const,
    )
    const isRequired = (field: string) => resolved.required?.includes(field) ?? false
    const fields = properties
      .filter(([, , { readOnly }]) => role === 'answer' || !readOnly)
      .map(
        ([field, property, { readOnly = false, description = '' }]): Field => ({
          name: field,
          type: this.read(property, role, name + capitalized(field)),
          required: isRequired(field),
          readOnly,
          description: property.description ?? description,
        }),
      )
    const known = this.#objects.get(name)
    const differs = known !== undefined && known.role !== role && known.fields.length !== fields.length
    const ownName = differs ? `${name}${role === 'body' ? 'Input' : 'Answer'}` : name
    const object: ObjectType = {
      name: ownName,
      description: resolved.description ?? '',
      fields,
      role: known && !differs && known.role !== role ? 'both' : role,
      partial: role === 'body' && fields.length > 0 && fields.every(({ required }) => !required),
    }
    this.#objects.set(ownName, object)
    return object
  }
}

const constraintNames = [
  'minLength',
  'maxLength',
  'pattern',
  'minimum',
  'maximum',
  'minItems',
  'maxItems',
  'default',
] as const

function constraintsOf(schema: Schema): Constraints {
  return Object.fromEntries(constraintNames.filter((name) => name in schema).map((name) => [name, schema[name]]))
}

function valuesOf(schema: Schema): string[] | undefined {
  if (schema.const !== undefined) return [String(schema.const)]
  return schema.enum?.map(String)
}

function capitalized(name: string): string {
  return name.replace(/^_/, '').replace(/^./, (letter) => letter.toUpperCase())
}

function singular(name: string): string {
  return name.endsWith('s') ? name.slice(0, -1) : `${name}Item`
}
