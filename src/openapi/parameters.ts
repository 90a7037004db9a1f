import type { Parameter, Schema } from './document.js'

/** Converts parameters from text to values. */

/**
 * @returns the schema of an object of the parameters by name; always the same one if there are none, so that it is
 * compiled once
 */
export function schemaOf(parameters: readonly Parameter[]): Schema {
  if (parameters.length === 0) return none
  return {
    type: 'object',
    properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
    required: parameters.filter(({ required }) => required).map(({ name }) => name),
    additionalProperties: false,
  }
}

const none: Schema = { type: 'object', properties: {}, additionalProperties: false }

/** Integers have no exponent and no leading zero; numbers are as in JSON (RFC 8259). */
const integer = /^(0|-?[1-9]\d{0,14})$/
const number = /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/

/**
 * Converts a parameter's text to the type in its schema.
 * @returns the text itself if it doesn't have that type, for the validator to reject
 */
export function readScalar(schema: Schema | undefined, text: string): unknown {
  if (schema?.type === 'integer' && integer.test(text)) return Number(text)
  if (schema?.type === 'number' && number.test(text) && Number.isFinite(Number(text))) return Number(text)
  if (schema?.type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true'
  return text
}

/**
 * Reads a query in OpenAPI's `form` style (RFC 6570, section 3.2.8): an array repeats its name, or with
 * `explode: false` separates its values by commas. A percent-encoded comma is part of a value.
 * @param query without the `?`
 * @returns the values by name. A repeated parameter that isn't an array becomes an array, for the validator to reject
 * @throws URIError if the query isn't percent-encoded UTF-8
 */
export function readQuery(parameters: readonly Parameter[], query: string): Record<string, unknown> {
  const given = new Map<string, string[]>()
  for (const pair of query.split('&')) {
    if (pair === '') continue
    const end = pair.indexOf('=')
    const name = decode(end < 0 ? pair : pair.slice(0, end))
    const text = end < 0 ? '' : pair.slice(end + 1)
    const texts = given.get(name)
    if (texts) texts.push(text)
    else given.set(name, [text])
  }
  const values: [name: string, value: unknown][] = []
  for (const [name, texts] of given) {
    const parameter = parameters.find((one) => one.name === name)
    values.push([name, readValue(parameter, texts)])
  }
  return Object.fromEntries(values)
}

function readValue(parameter: Parameter | undefined, texts: readonly string[]): unknown {
  const { schema, explode = true } = parameter ?? {}
  if (schema?.type !== 'array')
    return texts.length === 1 ? readScalar(schema, decode(texts[0] ?? '')) : texts.map(decode)
  // A repeated comma-separated list is invalid; the joined text fails validation.
  if (!explode && texts.length > 1) return texts.map(decode).join('&')
  const values = explode ? texts : (texts[0]?.split(',') ?? [])
  return values.map((text) => readScalar(schema.items, decode(text)))
}

function decode(text: string): string {
  return /[%+]/.test(text) ? decodeURIComponent(text.replaceAll('+', ' ')) : text
}
