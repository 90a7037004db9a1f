import type { Scope } from '../domain/api-key.js'
import type { Contract } from '../openapi/contract.js'
import type { Parameter, Schema } from '../openapi/document.js'
import type { Operation } from '../openapi/operation.js'
import { json } from '../openapi/responses.js'
import { resultSchema } from './result.js'
import { inputSchema, type ObjectSchema, objectOf } from './schema.js'

/*
 * This folder offers the operations of the contract as tools of the Model Context Protocol. Arguments become a request
 * (request.ts), the response becomes a result (result.ts), and whoever calls `callTool` sends the request: over HTTP
 * from a program on the user's machine, or within the service. It knows no operation by name.
 */

/** An operation of the contract as a tool (MCP 2026-07-28, "Tools"). */
export interface Tool {
  /** The `operationId` in snake case, such as `list_prompts`. */
  readonly name: string
  /** In a few words, for people. */
  readonly title: string
  /** For the model, in Markdown. */
  readonly description: string
  readonly inputSchema: ObjectSchema
  readonly outputSchema: ObjectSchema
  readonly annotations: {
    readonly readOnlyHint: boolean
    /** Whether it can change or remove what is there, not only add to it. */
    readonly destructiveHint: boolean
    /** Whether a second call with the same arguments changes nothing more. */
    readonly idempotentHint: boolean
    /** Whether it deals with more than the user's own data: never. */
    readonly openWorldHint: boolean
  }
  readonly operation: Operation
  /** The name of the tool that shows all of a long text of the result; `undefined` if there is none. */
  readonly reader: string | undefined
}

/** The argument that says where to continue reading long texts, in UTF-16 code units. */
export const textOffset = 'textOffset'

/** How many items a tool lists by default, and at most: all of it has to fit into the context of a model. */
export const pageItems = { default: 20, max: 100 }

const textOffsetSchema: Schema = {
  type: 'integer',
  minimum: 0,
  default: 0,
  description:
    'Where long texts of the result start. To read on in texts that were cut, use the value the result names.',
}

/**
 * @returns the tools for the operations that an API key may call; not those that only a login token gives access to,
 * such as managing keys, nor those that send or return no JSON
 * @throws Error if an argument would have two meanings
 */
export function toolsOf(contract: Contract): readonly Tool[] {
  const operations = [...contract.operations.values()].filter(isCallable)
  const rename = toolNames(operations)
  return operations.map((operation) => toolOf(operation, operations, rename))
}

/** @returns the tools that an API key with this scope may call; all of them for a login token (`undefined`) */
export function toolsFor(scope: Scope | undefined, tools: readonly Tool[]): readonly Tool[] {
  return scope === undefined ? tools : tools.filter(({ operation }) => operation.scopes.includes(scope))
}

/** @returns the parameters of an operation by the name of the argument; headers are in camel case */
export function argumentsOf({ parameters }: Operation): ReadonlyMap<string, Parameter> {
  const usable = parameters.filter(({ 'x-media-types': mediaTypes }) => mediaTypes?.includes(json) ?? true)
  return new Map(usable.map((parameter) => [argumentName(parameter), parameter]))
}

/** Whether the operation returns a page of a list. */
export function isPaged({ success, parameters }: Operation): boolean {
  return success.content.get(json)?.type === 'array' && parameters.some(({ name }) => name === 'limit')
}

function isCallable({ scopes, body, success }: Operation): boolean {
  return (
    scopes.length > 0 &&
    (body === undefined || Object.hasOwn(body.content, json)) &&
    (success.content.size === 0 || success.content.has(json))
  )
}

function toolOf(operation: Operation, all: readonly Operation[], rename: (text: string) => string): Tool {
  const { operationId, method, source, body } = operation
  const isReading = method === 'GET'
  const schema = body?.content[json]?.schema
  const description = [source.summary && `${source.summary}.`, source.description, schema?.description]
  const reader = isReading ? operation : readerOf(operation, all)
  return {
    name: nameOf(operationId),
    title: source.summary ?? operationId,
    description: rename(description.flatMap((text) => (text ? [text.trim()] : [])).join('\n\n')),
    inputSchema: rewrite(argumentSchema(operation, schema), rename),
    outputSchema: rewrite(resultSchema(operation), rename),
    annotations: {
      readOnlyHint: isReading,
      destructiveHint: method !== 'GET' && method !== 'POST',
      idempotentHint: method !== 'POST',
      openWorldHint: false,
    },
    operation,
    reader: reader && nameOf(reader.operationId),
  }
}

/** The operation that retrieves what another one creates or changes. */
function readerOf({ path }: Operation, all: readonly Operation[]): Operation | undefined {
  const reading = all.filter(({ method }) => method === 'GET')
  return (
    reading.find((one) => one.path === path && one.success.content.get(json)?.type === 'object') ??
    reading.find((one) => one.path.startsWith(`${path}/{`) && !one.path.slice(path.length + 1).includes('/'))
  )
}

function argumentSchema(operation: Operation, body: Schema | undefined): ObjectSchema {
  const { properties = {}, required = [] } = body ? inputSchema(body) : {}
  const parameters = [...argumentsOf(operation)]
  const isReading = operation.method === 'GET'
  const sources = [...parameters.map(([name]) => name), ...Object.keys(properties), ...(isReading ? [textOffset] : [])]
  const twice = sources.find((name, index) => sources.indexOf(name) !== index)
  if (twice !== undefined) throw new Error(`The tool for ${operation.operationId} would have two arguments ${twice}.`)
  return objectOf(
    {
      ...Object.fromEntries(parameters.map(([name, parameter]) => [name, parameterSchema(parameter, operation)])),
      ...properties,
      ...(isReading && { [textOffset]: textOffsetSchema }),
    },
    [...parameters.filter(([, parameter]) => parameter.required).map(([name]) => name), ...required],
  )
}

function parameterSchema({ name, description, schema }: Parameter, operation: Operation): Schema {
  const converted = inputSchema(schema)
  if (name === 'limit' && isPaged(operation)) {
    const { default: fallback, max } = pageItems
    return { ...converted, maximum: max, default: fallback, description: 'The maximum number of items in the result.' }
  }
  if (name === 'cursor' && isPaged(operation)) {
    return { ...converted, description: 'The `nextCursor` of the page before, with the same other arguments.' }
  }
  return { ...converted, ...(description !== undefined && { description: description.trim() }) }
}

function nameOf(operationId: string): string {
  return operationId.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

function argumentName({ in: location, name }: Parameter): string {
  if (location !== 'header') return name
  return name.toLowerCase().replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

/** Builds the function that replaces operations in a text (`GET /prompts`) by the names of their tools. */
export function toolNames(operations: Iterable<Operation>): (text: string) => string {
  const names = new Map([...operations].map((one) => [`${one.method} ${one.path}`, nameOf(one.operationId)]))
  return (text) =>
    text.replaceAll(/`([A-Z]+ \/[^`\s]*)`/g, (found, operation) => {
      const name = names.get(operation)
      return name === undefined ? found : `\`${name}\``
    })
}

/** Applies a function to every description in a schema. */
function rewrite<T>(value: T, change: (text: string) => string): T {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((one) => rewrite(one, change)) as T
  const entries = Object.entries(value).map(([key, one]) => {
    return [key, key === 'description' && typeof one === 'string' ? change(one.trim()) : rewrite(one, change)]
  })
  return Object.fromEntries(entries) as T
}
