import type { Schema } from '../../../src/openapi/document.js'
import type { Origins } from '../../../src/openapi/references.js'
import type { Constraints, Field, ObjectType, TimeFormat, Type } from './model.js'

type Role = 'body' | 'response'

/**
 * Turns schemas of the contract into types, and collects the objects that they contain.
 * A schema with a name in the contract keeps it; one that stands inside another is named after its place.
 */
export class Types {
  readonly #origins: Origins
  readonly #named: ReadonlySet<string>
  readonly #objects = new Map<string, ObjectType>()

  /** @param named the names of the contract's own schemas */
  constructor(origins: Origins, named: Iterable<string>) {
    this.#origins = origins
    this.#named = new Set(named)
  }

  /** An object comes before those that contain it. */
  get objects(): ObjectType[] {
    return [...this.#objects.values()]
  }

  /** @param place the name of an object without a name */
  read(schema: Schema, role: Role, place: string): Type {
    const name = this.#origins.get(schema)?.name ?? place
    const kinds = [schema.type ?? []].flat()
    const [kind, other] = kinds.filter((one) => one !== 'null')
    const nullable = kinds.includes('null')
    if (other !== undefined) return { kind: 'any', nullable }
    const constraints = constraintsOf(schema)
    switch (kind) {
      case 'string':
        return {
          kind: 'text',
          nullable,
          format: schema.format,
          times: role === 'body' ? timesOf(schema) : [],
          values: valuesOf(schema),
          constraints,
        }
      case 'integer':
      case 'number':
        return { kind, nullable, values: valuesOf(schema)?.map(Number), constraints }
      case 'boolean':
        return { kind, nullable }
      case 'array':
        return { kind: 'list', nullable, item: this.read(schema.items ?? {}, role, singular(name)), constraints }
      case 'object':
        if (this.hasNamedFields(schema)) {
          return { kind: 'object', nullable, name: this.readObject(schema, role, place).name }
        }
        if (schema.properties) return { kind: 'json', nullable }
        if (typeof schema.additionalProperties === 'object') {
          return { kind: 'map', nullable, value: this.read(schema.additionalProperties, role, singular(name)) }
        }
        return { kind: 'json', nullable }
      default:
        // A schema without a type allows every one, `null` among them.
        return { kind: 'any', nullable: true }
    }
  }

  /** A name that no other object of the same role has: the places of two objects can give one name. */
  #freeName(name: string, role: Role, fields: readonly Field[]): string {
    const known = this.#objects.get(name)
    const isFree = !known || known.role !== role || JSON.stringify(known.fields) === JSON.stringify(fields)
    return isFree ? name : this.#freeName(`${name}2`, role, fields)
  }

  /** Whether an object has named fields, and may not have others: then it's a separate type. */
  hasNamedFields({ properties, additionalProperties = false }: Schema): boolean {
    return properties !== undefined && additionalProperties === false
  }

  /** @param schema one that has named fields */
  readObject(schema: Schema, role: Role, place: string): ObjectType {
    const name = this.#origins.get(schema)?.name ?? (this.#named.has(place) ? `${place}2` : place)
    const isRequired = (field: string) => schema.required?.includes(field) ?? false
    const fields = Object.entries(schema.properties ?? {})
      .filter(([, { readOnly }]) => role === 'response' || !readOnly)
      .map(
        ([field, property]): Field => ({
          name: field,
          type: this.read(property, role, name + capitalized(field)),
          required: isRequired(field),
          readOnly: property.readOnly ?? false,
          description: property.description ?? '',
        }),
      )
    const known = this.#objects.get(name)
    const differs =
      known !== undefined && known.role !== role && JSON.stringify(known.fields) !== JSON.stringify(fields)
    const suffix = role === 'body' ? 'Input' : 'Response'
    const ownName = this.#freeName(differs ? `${name}${suffix}` : name, role, fields)
    const object: ObjectType = {
      name: ownName,
      description: schema.description ?? '',
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

/** The formats of times among those that a text can have. */
function timesOf({ format = '', 'x-formats': formats = [format] }: Schema): TimeFormat[] {
  return (['date-time', 'date'] as const).filter((time) => formats.includes(time))
}

/** The values that can be counted, without `null`, which the type tells. */
function valuesOf(schema: Schema): string[] | undefined {
  const values = schema.const === undefined ? schema.enum : [schema.const]
  return values?.filter((value) => value !== null).map(String)
}

function capitalized(name: string): string {
  return name.replace(/^_/, '').replace(/^./, (letter) => letter.toUpperCase())
}

function singular(name: string): string {
  return name.endsWith('s') ? name.slice(0, -1) : `${name}Item`
}
