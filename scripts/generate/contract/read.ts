import { type Contract, readContract } from '../../../src/openapi/contract.js'
import type { MediaType, Parameter as SourceParameter } from '../../../src/openapi/document.js'
import { ContractError } from '../../../src/openapi/location.js'
import { type Operation as ContractOperation, isIdempotencyKey } from '../../../src/openapi/operation.js'
import { json } from '../../../src/openapi/responses.js'
import { errorKinds, errorOf } from './errors.js'
import type { Body, ByLanguage, Call, Language, Model, Operation, Parameter, Success } from './model.js'
import { Types } from './types.js'

/** An entry of `x-calls`: a way to call the operation, see README.md. */
interface SourceCall {
  readonly id?: string
  readonly summary?: string
  readonly description?: string
  readonly omits?: readonly string[]
  readonly requires?: readonly string[]
  readonly iterates?: string
  readonly keeps?: string
  readonly forgets?: boolean
  readonly names?: ByLanguage
  readonly arguments?: Readonly<Record<string, ByLanguage>>
  readonly types?: { readonly body?: ByLanguage; readonly answer?: ByLanguage }
  readonly spread?: readonly Language[]
  readonly returns?: ByLanguage
  readonly statics?: ByLanguage
}

/**
 * Reads the contract for the generators.
 * @param text openapi.yaml
 * @throws ContractError for something that clients can't be made of
 */
export function readModel(text: string): Model {
  return modelOf(readContract(text))
}

/** @throws ContractError for something that clients can't be made of */
export function modelOf({ document, origins, tags, operations: read, outside }: Contract): Model {
  const { info } = document
  const types = new Types(origins)
  const operations = [...read.values()].map((operation) => readOperation(types, operation))
  const statuses = [...operations.flatMap(({ errors }) => errors), ...outside.values()].map(({ status }) => status)
  return {
    title: info.title,
    version: info.version,
    license: info.license?.identifier ?? info.license?.name ?? '',
    summary: info.summary ?? '',
    description: info.description ?? '',
    folders: tags.map(({ name, description = '', 'x-collection': inCollection = true }) => {
      return { name, description: description.trim(), inCollection }
    }),
    operations,
    calls: operations.flatMap(({ calls }) => calls),
    objects: types.objects,
    errorKinds: errorKinds(statuses),
  }
}

function readOperation(types: Types, read: ContractOperation): Operation {
  const { operationId: id, method, source, pointer } = read
  const takesIdempotencyKey = read.parameters.some(isIdempotencyKey)
  const parameters = read.parameters
    .filter((parameter) => !isIdempotencyKey(parameter))
    .map((parameter) => readParameter(types, parameter, id))
  const operation = {
    id,
    method,
    path: read.path,
    folder: source.tags?.[0] ?? '',
    summary: source.summary ?? '',
    description: (source.description ?? '').trim(),
    secured: read.secured,
    parameters,
    body: readBody(types, read),
    success: readSuccess(types, read),
    errors: [...read.errors.values()].map(errorOf),
    takesIdempotencyKey,
    repeatable: source['x-repeatable'] ?? (method !== 'POST' || takesIdempotencyKey),
  }
  const withPaging = { ...operation, paging: readPaging(operation) }
  const calls: Call[] = []
  const whole: Operation = { ...withPaging, calls }
  calls.push(...((source['x-calls'] ?? [{}]) as SourceCall[]).map((call) => readCall(whole, call, pointer)))
  return whole
}

function readParameter(types: Types, source: SourceParameter, operationId: string): Parameter {
  const { name, in: place, required = false, description = '', schema, example } = source
  const type = types.read(schema, 'body', operationId + name)
  return { name, in: place, required, type, description: description.trim(), example }
}

function readBody(types: Types, { operationId, body, pointer }: ContractOperation): Body | undefined {
  if (!body) return undefined
  const media = body.content[json]
  if (!media?.schema) throw new ContractError(`${pointer}/requestBody`, `The clients know no body but ${json}.`)
  const object = types.readObject(media.schema, 'body', `${capitalized(operationId)}Body`)
  return { object, required: body.required ?? false, example: exampleOf(media) }
}

function readSuccess(types: Types, { operationId, success, pointer }: ContractOperation): Success {
  const { status, content, response } = success
  const [first, second] = content
  if (second) throw new ContractError(pointer, 'The clients know no response with several media types.')
  const [mediaType, schema] = first ?? []
  const media = mediaType === undefined ? undefined : response.content?.[mediaType]
  return {
    status,
    description: response.description,
    mediaType,
    type: schema && types.read(schema, 'answer', `${capitalized(operationId)}Answer`),
    schema,
    example: media && exampleOf(media),
    headers: Object.keys(response.headers ?? {}),
  }
}

function exampleOf({ examples = {} }: MediaType): unknown {
  return Object.values(examples)[0]?.value
}

/** A list pages when it takes `limit` and `cursor` and its answer links to what comes next. */
function readPaging({ parameters, success }: Pick<Operation, 'parameters' | 'success'>): Operation['paging'] {
  const limit = parameters.find(({ name }) => name === 'limit')?.type
  const hasCursor = parameters.some(({ name }) => name === 'cursor')
  if (success.type?.kind !== 'list' || limit?.kind !== 'integer' || !hasCursor) return undefined
  if (!success.headers.includes('Link')) return undefined
  return { item: success.type.item, mostItems: limit.constraints.maximum ?? Number.MAX_SAFE_INTEGER }
}

function readCall(operation: Operation, source: SourceCall, pointer: string): Call {
  const { omits = [], requires = [] } = source
  const { id: operationId, parameters, paging } = operation
  const unknown = [...omits, ...requires].find((name) => !parameters.some((parameter) => parameter.name === name))
  if (unknown !== undefined) throw new ContractError(`${pointer}/x-calls`, `There is no parameter ${unknown}.`)
  const used = parameters.filter(({ name }) => !omits.includes(name))
  const isRequired = ({ name, required }: Parameter) => required || requires.includes(name)
  const outsidePath = used.filter((parameter) => parameter.in !== 'path')
  const places = ['limit', 'cursor']
  const id = source.id ?? operationId
  return {
    id,
    operation,
    summary: source.summary ?? operation.summary,
    description: (source.description ?? operation.description).trim(),
    path: [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => {
      const parameter = used.find((one) => one.in === 'path' && one.name === name)
      if (!parameter) throw new Error(`openapi.yaml: ${operationId} does not state {${name}} of its path.`)
      return parameter
    }),
    required: outsidePath.filter(isRequired).map((parameter) => ({ ...parameter, required: true })),
    optional: outsidePath
      .filter((parameter) => !isRequired(parameter))
      .sort((one, other) => places.indexOf(one.name) - places.indexOf(other.name)),
    body: operation.body,
    iterates: paging && (source.iterates ?? capitalized(id.replace(/^(list|get)(?=[A-Z])/, ''))),
    keeps: source.keeps,
    forgets: source.forgets ?? false,
    hints: {
      names: source.names ?? {},
      arguments: source.arguments ?? {},
      types: source.types ?? {},
      spread: source.spread ?? [],
      returns: source.returns ?? {},
      statics: source.statics ?? {},
    },
  }
}

function capitalized(name: string): string {
  return name.replace(/^./, (letter) => letter.toUpperCase())
}
