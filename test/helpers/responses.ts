import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import type { Contract } from '../../src/openapi/contract.js'
import type { Response, Schema } from '../../src/openapi/document.js'
import type { Operation } from '../../src/openapi/operation.js'
import { operationsByPath } from '../../src/openapi/paths.js'
import { type ErrorResponse, isText, json as jsonType } from '../../src/openapi/responses.js'
import { contract } from './contract.js'
import type { TestRequest, TestResponse } from './http.js'

const ajv = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(ajv)

/** A response that the contract documents: of an operation, or (`operationId` absent) of requests that reach none. */
export interface DocumentedResponse {
  operationId?: string
  status: number
  /** The name of the example, for errors. */
  kind?: string
  message?: string
  /** One of those that a success can have. */
  mediaType?: string
  response: Response
}

/** Every response that the contract documents. */
export function documentedResponses({ operations, outside }: Contract = contract): DocumentedResponse[] {
  return [...[...operations.values()].flatMap(responsesOf), ...outside.values()]
}

function responsesOf({ operationId, success, errors }: Operation): DocumentedResponse[] {
  const { status, response } = success
  const stated = (error: ErrorResponse) => ({ operationId, ...error })
  const succeeded = { operationId, status, response }
  const mediaTypes = [...success.content.keys()].map((mediaType) => ({ ...succeeded, mediaType }))
  return [...(mediaTypes.length > 0 ? mediaTypes : [succeeded]), ...[...errors.values()].map(stated)]
}

/**
 * Checks a response against what a contract documents for the request's operation.
 * @throws Error if it's none of the documented responses
 */
export function assertDocumented(
  { method = 'GET', path }: TestRequest,
  response: TestResponse,
  against: Contract = contract,
): void {
  const documented = responsesTo(method, path.split('?', 1)[0] as string, against)
  const faults = documented.map((one) => faultsOf(response, one, { isHead: method === 'HEAD', against }))
  if (faults.some((found) => found.length === 0)) return
  const nearest = faults.filter((_, index) => documented[index]?.status === response.status).flat()
  throw new Error(
    `${method} ${path} got a response that the contract doesn't document: ${response.status} ` +
      `${response.text.slice(0, 500)} (${nearest.join('; ') || 'no such status'})`,
  )
}

const operationsOf = new WeakMap<Contract, ReturnType<typeof operationsByPath>>()

function responsesTo(method: string, path: string, against: Contract): DocumentedResponse[] {
  const find = operationsOf.get(against) ?? operationsByPath(against.operations.values())
  operationsOf.set(against, find)
  const operations = find(path)
  if (operations.length === 0) return [...against.outside.values()]
  const wanted = operations.filter((operation) => operation.method === (method === 'HEAD' ? 'GET' : method))
  // Any operation of the path documents the response to a method that the path doesn't have.
  return (wanted.length > 0 ? wanted : operations).flatMap(responsesOf)
}

/** Headers that HTTP itself asks for; the contract doesn't document them. */
const plumbing = ['content-type', 'content-length', 'date', 'connection', 'keep-alive', 'transfer-encoding']

/** @returns how a response differs from a documented one: empty if it doesn't */
export function faultsOf(
  response: TestResponse,
  documented: DocumentedResponse,
  { isHead = false, against = contract } = {},
): string[] {
  const faults: string[] = []
  if (response.status !== documented.status) faults.push(`status ${response.status} instead of ${documented.status}`)
  const headers = headerFaults(response, documented, against)
  if (isHead) return [...faults, ...headers]
  if (documented.message !== undefined && response.json?.error !== documented.message) {
    faults.push(`message ${JSON.stringify(response.json?.error)} instead of ${JSON.stringify(documented.message)}`)
  }
  return [...faults, ...bodyFaults(response, documented), ...headers]
}

function bodyFaults({ headers, text, json }: TestResponse, { mediaType, response }: DocumentedResponse): string[] {
  const { content = {} } = response
  const mediaTypes = mediaType === undefined ? Object.keys(content) : [mediaType]
  if (mediaTypes.length === 0) return text === '' ? [] : [`a body where none is documented: ${text}`]
  const type = headers['content-type']?.split(';', 1)[0] ?? ''
  if (!mediaTypes.includes(type)) return [`content type ${type}, not ${mediaTypes.join(' or ')}`]
  const schema = content[type]?.schema
  return schema && isText(type) ? schemaFaults('body', schema, type === jsonType ? json : text) : []
}

function headerFaults(
  { headers }: TestResponse,
  { response, kind }: DocumentedResponse,
  { document }: Contract,
): string[] {
  const everywhere = Object.entries(document['x-every-response'].headers)
  const required = everywhere.map(
    ([name, header]) => [name, { ...header, required: header.schema.const !== undefined }] as const,
  )
  const documented = [...required, ...Object.entries(response.headers ?? {})]
  const names = documented.map(([name]) => name.toLowerCase())
  const others = Object.keys(headers).filter((name) => !plumbing.includes(name) && !names.includes(name))
  return [
    ...others.map((name) => `header ${name} is not documented`),
    ...documented.flatMap(([name, { required, schema, examples }]) => {
      const text = headers[name.toLowerCase()]
      const wanted = examples?.[kind ?? '']?.value
      if (text === undefined) return required || wanted !== undefined ? [`header ${name} is missing`] : []
      if (wanted !== undefined && text !== wanted) return [`header ${name} is ${text} instead of ${wanted}`]
      return schemaFaults(`header ${name}`, schema, schema.type === 'integer' ? Number(text) : text)
    }),
  ]
}

function schemaFaults(place: string, schema: Schema, value: unknown): string[] {
  const isValid = ajv.compile(schema)
  return isValid(value) ? [] : [`${place}: ${ajv.errorsText(isValid.errors)}`]
}
