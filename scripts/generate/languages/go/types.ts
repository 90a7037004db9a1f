import type { Field, Model, ObjectType, Taken, Type } from '../../contract/model.js'
import { canBeNull } from '../../contract/nullable.js'
import { isSecret } from '../../contract/secrets.js'
import { type Named, type NamedType, takenBy } from '../../names/names.js'
import { wrapWith } from '../../text.js'

/** A struct for each type of the contract. */
export function renderTypes(named: Named, model: Model): string {
  const structs = named.types.map((type) => renderStruct(named, model, type)).join('\n')
  const imports = ['fmt', 'log/slog', 'time'].filter((path) =>
    new RegExp(`\\b${path.replace(/^.*\//, '')}\\.[A-Z]`).test(structs.replaceAll(/^\/\/.*/gm, '')),
  )
  const list = imports.map((path) => `"${path}"`).join('\n')
  return `package promptcrafter\n${imports.length > 0 ? `\nimport (\n${list}\n)\n` : ''}\n${structs}`
}

function renderStruct(named: Named, model: Model, type: NamedType): string {
  const { name, object, fields } = type
  const members = fields.map(({ name: member, field }) => {
    const options = field.required ? '' : isNullable(object, field) ? ',omitzero' : ',omitempty'
    const tag = `\`json:"${field.name}${options}"\``
    return `${comment(field.description)}${member} ${fieldType(named, model, type, field)} ${tag}`
  })
  const what = object.role === 'response' ? 'comes back from the service' : 'is sent to the service'
  const about = object.description === '' ? '' : ` ${object.description}`
  const isReceived = object.role !== 'body'
  const embedded = isReceived ? 'received\n' : ''
  const struct = `${comment(`${name} ${what}.${about}`)}type ${name} struct {\n${embedded}${members.join('\n')}\n}\n`
  return [
    struct,
    ...(isReceived ? [renderJson(name)] : []),
    ...renderHiding(named, model, type),
    ...takenBy(named, name).map((taken) => renderFor(named, type, taken)),
  ].join('\n')
}

/** How a struct is read and written so that nothing of a response is lost. */
function renderJson(name: string): string {
  return `${comment('UnmarshalJSON reads what it can; the rest is in Extra.')}\
func (r *${name}) UnmarshalJSON(text []byte) error {
type plain ${name}
return readFields(text, (*plain)(r), &r.received)
}

${comment('MarshalJSON writes it as it was received.')}\
func (r ${name}) MarshalJSON() ([]byte, error) {
type plain ${name}
return writeFields(plain(r), r.received)
}
`
}

/** How a struct with secrets is shown: without them, whatever the verb, and in logs. */
function renderHiding(named: Named, model: Model, type: NamedType): string[] {
  const { name, fields } = type
  const secrets = fields.filter(({ field }) => isSecret(field))
  if (secrets.length === 0) return []
  const steps = secrets.map(({ name: member, field }) =>
    fieldType(named, model, type, field) === 'string'
      ? `r.${member} = hidden(r.${member})`
      : `if r.${member} != nil {\ntext := hidden(*r.${member})\nr.${member} = &text\n}`,
  )
  const names = secrets.map(({ name: member }) => member).join(' and ')
  return [
    `${comment(`Format shows everything but ${names}, for every verb of fmt.`)}\
func (r ${name}) Format(state fmt.State, verb rune) {
type shown ${name}
${steps.join('\n')}
fmt.Fprintf(state, fmt.FormatString(state, verb), shown(r))
}
`,
    `${comment(`LogValue shows everything but ${names}, in the logs of log/slog.`)}\
func (r ${name}) LogValue() slog.Value { return slog.StringValue(fmt.Sprintf("%+v", r)) }
`,
  ]
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
  return `${about}func (r *${name}) ${method}(object *${object?.name}) *${name} {
if object == nil {
return r
}
${steps.join('\n')}
return r
}
`
}

/** Whether a field is a `Nullable`: a pointer can't tell null from absent. An `any` can be a `json.RawMessage`. */
export function isNullable({ role }: ObjectType, field: Field): boolean {
  return role !== 'response' && canBeNull(field) && field.type.kind !== 'any'
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

/** Whether `nil` is a value of the type, other than lists, so that it needs no pointer. */
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
