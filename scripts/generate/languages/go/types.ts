import type { Field, Model, Type } from '../../contract/model.js'
import type { Named, NamedType } from '../../names/names.js'
import { wrapWith } from '../../text.js'

/** A struct for each type of the contract. */
export function renderTypes(named: Named, model: Model): string {
  const structs = named.types.map((type) => renderStruct(named, model, type)).join('\n')
  return `package promptcrafter\n${/\btime\.Time\b/.test(structs) ? '\nimport "time"\n' : ''}\n${structs}`
}

function renderStruct(named: Named, model: Model, type: NamedType): string {
  const { name, object, fields } = type
  const members = fields.map(({ name: member, field }) => {
    const options = field.required ? '' : ',omitempty'
    return `${comment(field.description)}${member} ${fieldType(named, model, type, field)} \`json:"${field.name}${options}"\``
  })
  const what = object.role === 'answer' ? 'comes back from the service' : 'is sent to the service'
  const about = object.description === '' ? '' : ` ${object.description}`
  return `${comment(`${name} ${what}.${about}`)}type ${name} struct {\n${members.join('\n')}\n}\n`
}

/**
 * What may be absent is a pointer; a list is one only in a partial change, where an empty one is another thing than
 * none. Where one of the objects that the type stands for always has the field, its zero value tells that it is another
 * of them.
 */
function fieldType(
  named: Named,
  model: Model,
  { name, object }: NamedType,
  { name: member, type, required }: Field,
): string {
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
