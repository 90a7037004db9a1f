import type { Field, Model, ObjectType, Taken, Type } from '../../contract/model.js'
import { canBeNull } from '../../contract/nullable.js'
import { type Named, type NamedType, takenBy } from '../../names/names.js'
import { wrapWith } from '../../text.js'

/** A struct for each type of the contract. */
export function renderTypes(named: Named, model: Model): string {
  const structs = named.types.map((type) => renderStruct(named, model, type)).join('\n')
  return `package promptcrafter\n${/\btime\.Time\b/.test(structs) ? '\nimport "time"\n' : ''}\n${structs}`
}

function renderStruct(named: Named, model: Model, type: NamedType): string {
  const { name, object, fields } = type
  const members = fields.map(({ name: member, field }) => {
    const options = field.required ? '' : isNullable(object, field) ? ',omitzero' : ',omitempty'
    const tag = `\`json:"${field.name}${options}"\``
    return `${comment(field.description)}${member} ${fieldType(named, model, type, field)} ${tag}`
  })
  const what = object.role === 'answer' ? 'comes back from the service' : 'is sent to the service'
  const about = object.description === '' ? '' : ` ${object.description}`
  const struct = `${comment(`${name} ${what}.${about}`)}type ${name} struct {\n${members.join('\n')}\n}\n`
  return [struct, ...takenBy(named, name).map((taken) => renderFor(named, type, taken))].join('\n')
}

/** The method of a request that takes an object for its fields. */
export function forMethod(named: Named, { object }: Taken): string {
  return `For${named.typeOf(object)}`
}

function renderFor(named: Named, { name, fields }: NamedType, taken: Taken): string {
  const object = named.types.find((one) => one.name === named.typeOf(taken.object))
  const nameIn = (all: NamedType['fields'], wanted: string) => all.find(({ field }) => field.name === wanted)
  const steps = Object.entries(taken.gives).map(([wanted, own]) => {
    const [target, source] = [nameIn(fields, wanted), nameIn(object?.fields ?? [], own)]
    if (target?.field.required) return `r.${target.name} = object.${source?.name}`
    // A pointer to the object's own field would change with the object.
    return `${wanted} := object.${source?.name}\nr.${target?.name} = &${wanted}`
  })
  const method = forMethod(named, taken)
  const given = Object.keys(taken.gives).join(', ')
  const about = comment(`${method} sets what an object of the service gives: ${given}. Set another one after it.`)
  return `${about}func (r *${name}) ${method}(object *${object?.name}) *${name} {\n${steps.join('\n')}\nreturn r\n}\n`
}

/** Whether a field is a `Nullable`: a pointer can't tell null from absent. An `any` can be a `json.RawMessage`. */
export function isNullable({ role }: ObjectType, field: Field): boolean {
  return role !== 'answer' && canBeNull(field) && field.type.kind !== 'any'
}

/**
 * What may be absent is a pointer; a list is one only in a partial change, where an empty one is another thing than
 * none. Where one of the objects that the type stands for always has the field, its zero value tells that it is another
 * of them.
 */
function fieldType(named: Named, model: Model, { name, object }: NamedType, field: Field): string {
  const { name: member, type, required } = field
  if (isNullable(object, field)) return `Nullable[${typeText(named, { ...type, nullable: false })}]`
  const text = typeText(named, type)
  const inSome = model.objects.filter((one) => named.typeOf(one.name) === name).flatMap(({ fields }) => fields)
  const isNeeded = required || inSome.filter((field) => field.name === member).every((field) => field.required)
  const isPlain = type.nullable || isNilable(type) || (type.kind === 'list' && !object.partial)
  return isNeeded || isPlain ? text : `*${text}`
}

/** A type as Go writes it, where the value is there. */
export function typeText(named: Named, type: Type): string {
  const text = plainTypeText(named, type)
  return type.nullable && type.kind !== 'list' && !isNilable(type) ? `*${text}` : text
}

/** Whether `nil` is a value of the type beside lists, so that it needs no pointer. */
function isNilable({ kind }: Type): boolean {
  return kind === 'json' || kind === 'map' || kind === 'any' || kind === 'binary'
}

function plainTypeText(named: Named, type: Type): string {
  switch (type.kind) {
    case 'text':
      return type.format === 'date-time' ? 'time.Time' : 'string'
    case 'integer':
      return 'int'
    case 'number':
      return 'float64'
    case 'boolean':
      return 'bool'
    case 'list':
      return `[]${typeText(named, type.item)}`
    case 'object':
      return named.typeOf(type.name)
    case 'map':
      return `map[string]${typeText(named, type.value)}`
    case 'json':
      return 'map[string]any'
    case 'any':
      return 'any'
    case 'binary':
      return '[]byte'
    case 'stream':
      return 'io.ReadCloser'
  }
}

/** Text of the contract as a comment. */
export function comment(text: string): string {
  return text === '' ? '' : `${wrapWith('// ', text, 110)}\n`
}
