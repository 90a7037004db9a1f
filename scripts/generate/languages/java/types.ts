import type { Taken } from '../../contract/model.js'
import { canBeNull } from '../../contract/nullable.js'
import { isSecret } from '../../contract/secrets.js'
import { type Named, type NamedType, takenBy } from '../../names/names.js'
import { takenSentence } from '../../text.js'
import { about, docComment, javadoc, typeText } from './text.js'

/** A nested class for each type in the contract. */
export function renderTypes(named: Named): string {
  return named.types.map((type) => renderType(named, type)).join('\n\n')
}

function renderType(named: Named, type: NamedType): string {
  const { name, object, fields } = type
  const members = fields.map(({ name: member, field }) => {
    const absent = field.required ? '' : ' May be null.'
    const serialized = member === field.name ? '' : `@SerializedName(${JSON.stringify(field.name)})\n`
    const text = javadoc(field.description) || `The {@code ${field.name}}.`
    return `${docComment([text + absent])}\n${serialized}public ${typeText(named, field.type)} ${member};`
  })
  const what = object.role === 'response' ? 'comes back from the service' : 'is sent to the service'
  const text = [`What ${what}: ${describe(name)}.`, javadoc(object.description)]
  const parts = [
    ...members,
    renderConstructors(named, type),
    ...(hasBuilder(type) ? [renderBuilder(named, type)] : []),
    renderToString(type),
  ]
  const base = object.role === 'body' ? undefined : 'Received'
  const parent = hasNulls(type) ? 'WithNulls' : base
  return `${docComment(text)}
public static final class ${name}${parent === undefined ? '' : ` extends com.promptcrafter.${parent}`} {

${parts.join('\n\n')}
}`
}

/** Types of partial changes and types with nullable fields have a builder, which tells null from absent. */
export function hasBuilder(type: NamedType): boolean {
  return type.object.partial || hasNulls(type)
}

function hasNulls({ object, fields }: NamedType): boolean {
  return object.role !== 'response' && fields.some(({ field }) => canBeNull(field))
}

function describe(name: string): string {
  return name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()
}

/** A constructor with more parameters is hard to read; the builder names them. */
const maxParameters = 5

/**
 * One constructor with the required fields, and one more for each optional field, up to `maxParameters`. Fields that
 * the contract gets later don't change these.
 */
function renderConstructors(named: Named, type: NamedType): string {
  const { name, object, fields } = type
  const empty = `${docComment(['Creates one without values.'])}\npublic ${name}() {}`
  if (object.role === 'response' || object.partial) return empty
  const inOrder = [...fields].sort((one, other) => Number(other.field.required) - Number(one.field.required))
  const least = Math.max(1, inOrder.filter(({ field }) => field.required).length)
  const most = Math.max(least, Math.min(inOrder.length, maxParameters))
  const counts = Array.from({ length: most - least + 1 }, (_, index) => least + index)
  const constructors = counts.map((count) => {
    const given = inOrder.slice(0, count)
    const tags = given.map(({ name: member, field }) => {
      return `@param ${member} ${about(field.name, field.description)}${field.required ? '' : ' May be null.'}`
    })
    const parameters = given.map(({ name: member, field }) => `${typeText(named, field.type)} ${member}`)
    const plain = `${docComment(['Creates one with these values.'], tags)}
public ${name}(${parameters.join(', ')}) {
${given.map(({ name: member }) => `this.${member} = ${member};`).join('\n')}
}`
    return [plain, ...takenBy(named, name).map((taken) => renderTaking(named, type, given, tags, taken))]
  })
  return [empty, ...constructors.flat()].join('\n\n')
}

/** A constructor that takes an object instead of a field. */
function renderTaking(
  named: Named,
  { name, fields }: NamedType,
  given: NamedType['fields'],
  tags: readonly string[],
  taken: Taken,
): string {
  const object = named.types.find((one) => one.name === named.typeOf(taken.object))
  const memberOf = (all: NamedType['fields'], wanted: string) => all.find(({ field }) => field.name === wanted)?.name
  const argument = decapitalized(taken.object)
  const isTaken = ({ field }: NamedType['fields'][number]) => field.name === taken.field
  const parameters = given.map((one) =>
    isTaken(one) ? `${object?.name} ${argument}` : `${typeText(named, one.field.type)} ${one.name}`,
  )
  const about = `@param ${argument} ${javadoc(takenSentence(taken))}`
  const set = Object.entries(taken.gives).map(
    ([wanted, own]) =>
      `this.${memberOf(fields, wanted)} = ${argument} == null ? null : ` +
      `${argument}.${memberOf(object?.fields ?? [], own)};`,
  )
  return `${docComment(
    ['Creates one with these values.'],
    tags.map((tag, index) => (given[index] && isTaken(given[index]) ? about : tag)),
  )}
public ${name}(${parameters.join(', ')}) {
${[...set, ...given.filter((one) => !isTaken(one)).map(({ name: member }) => `this.${member} = ${member};`)].join('\n')}
}`
}

function decapitalized(name: string): string {
  return name.replace(/^./, (letter) => letter.toLowerCase())
}

function renderBuilder(named: Named, { name, fields }: NamedType): string {
  const setters = fields.map(({ name: member, field }) => {
    const noted = canBeNull(field) ? `value.note(${JSON.stringify(field.name)}, ${member});\n` : ''
    const text = [`Sets the {@code ${field.name}}${noted === '' ? '' : '; null is sent as null'}.`]
    const tags = [`@param ${member} ${about(field.name, field.description)}`, '@return this']
    return `${docComment(text, tags)}
public Builder ${member}(${typeText(named, field.type)} ${member}) {
value.${member} = ${member};
${noted}return this;
}`
  })
  return `${docComment(['Begins one; what is not set is left as it is.'], ['@return a builder'])}
public static Builder builder() {
return new Builder();
}

${docComment([`Makes a {@link ${name}}.`])}
public static final class Builder {

private final ${name} value = new ${name}();

private Builder() {}

${setters.join('\n\n')}

${docComment(['Ends it.'], ['@return what was set'])}
public ${name} build() {
return value;
}
}`
}

/** Leaves out secrets, because printed objects end up in logs. */
function renderToString({ fields }: NamedType): string {
  const secrets = fields.filter(({ field }) => isSecret(field)).map(({ field }) => JSON.stringify(field.name))
  const text = secrets.length > 0 ? `Json.withoutSecrets(this, ${secrets.join(', ')})` : 'Json.GSON.toJson(this)'
  return `@Override\npublic String toString() {\nreturn ${text};\n}`
}
