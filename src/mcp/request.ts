import type { Parameter } from '../openapi/document.js'
import { json } from '../openapi/responses.js'
import { argumentsOf, isPaged, pageItems, type Tool, textOffset } from './tools.js'

/** What a tool sends to the service. */
export interface ToolRequest {
  readonly method: string
  /** With the query. */
  readonly path: string
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  /** JSON; `undefined` for no body. */
  readonly body: string | undefined
}

/** Arguments that make no request. Its message tells the model what to change. */
export class ArgumentError extends Error {}

/**
 * Turns the arguments of a tool into a request. The service validates their values.
 * @throws ArgumentError for an argument that the tool doesn't have, or that can't be a parameter
 */
export function requestOf({ operation, inputSchema }: Tool, args: Readonly<Record<string, unknown>>): ToolRequest {
  const known = Object.keys(inputSchema.properties)
  const unknown = Object.keys(args).find((name) => !known.includes(name))
  if (unknown !== undefined) {
    throw new ArgumentError(`There is no argument ${JSON.stringify(unknown)}. The arguments are: ${known.join(', ')}.`)
  }
  const parameters = argumentsOf(operation)
  let { path } = operation
  const query: string[] = []
  const headers: Record<string, string> = { accept: json }
  for (const [name, parameter] of parameters) {
    const value = isPaged(operation) && name === 'limit' ? limitOf(args[name]) : args[name]
    // Models send null for what they leave out.
    const texts = value === undefined || value === null ? [] : textsOf(name, parameter, value)
    if (parameter.in === 'path') path = path.replace(`{${parameter.name}}`, segment(name, texts[0]))
    else if (parameter.in === 'header' && texts[0] !== undefined) headers[parameter.name.toLowerCase()] = texts[0]
    else if (parameter.in === 'query') query.push(...pairs(parameter, texts))
  }
  const fields = Object.entries(args).filter(([name]) => !parameters.has(name) && name !== textOffset)
  const hasBody = operation.body !== undefined && (operation.body.required || fields.length > 0)
  if (hasBody) headers['content-type'] = json
  return {
    method: operation.method,
    path: query.length > 0 ? `${path}?${query.join('&')}` : path,
    headers,
    body: hasBody ? JSON.stringify(Object.fromEntries(fields)) : undefined,
  }
}

/** @returns where long texts of the result start. @throws ArgumentError unless it's a count */
export function textOffsetOf(args: Readonly<Record<string, unknown>>): number {
  const offset = args[textOffset] ?? 0
  if (Number.isSafeInteger(offset) && (offset as number) >= 0) return offset as number
  throw new ArgumentError(`${textOffset} must be an integer from 0.`)
}

function limitOf(limit: unknown): unknown {
  if (Number(limit) > pageItems.max) throw new ArgumentError(`limit must be at most ${pageItems.max}.`)
  return limit ?? pageItems.default
}

function textsOf(name: string, { in: location, schema }: Parameter, value: unknown): string[] {
  const values = [value].flat()
  const isFit = values.every((one) => ['string', 'number', 'boolean'].includes(typeof one))
  if (!isFit || (Array.isArray(value) && schema.type !== 'array')) {
    throw new ArgumentError(`${name} must be ${schema.type === 'array' ? 'a list of texts' : `a ${schema.type}`}.`)
  }
  const texts = values.map(String)
  // It would end the header; fetch and Fastify have their own errors for it, which don't name the argument.
  if (location === 'header' && texts.some((text) => !/^[!-~]*$/.test(text))) {
    throw new ArgumentError(`${name} must have visible ASCII characters only.`)
  }
  if (texts.some((text) => !text.isWellFormed())) throw new ArgumentError(`${name} must be well-formed Unicode.`)
  return texts
}

/** Escapes a path parameter. A URL with `.` or `..` would lead to another path (URL Standard, section 4.4). */
function segment(name: string, text = ''): string {
  if (text === '') throw new ArgumentError(`${name} is missing.`)
  if (text === '.' || text === '..') throw new ArgumentError(`${name} is malformed.`)
  return encodeURIComponent(text)
}

/** The `form` style of OpenAPI. */
function pairs({ name, explode = true }: Parameter, texts: readonly string[]): string[] {
  const values = texts.map(encodeURIComponent)
  if (values.length === 0) return []
  return (explode ? values : [values.join(',')]).map((value) => `${encodeURIComponent(name)}=${value}`)
}
