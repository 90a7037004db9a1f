import { type Contract, readContract } from '../../../src/openapi/contract.js'
import type { MediaType, Schema, Parameter as SourceParameter } from '../../../src/openapi/document.js'
import { ContractError } from '../../../src/openapi/location.js'
import { type Operation as ContractOperation, isIdempotencyKey } from '../../../src/openapi/operation.js'
import { isText, json } from '../../../src/openapi/responses.js'
import { readCalls } from './calls.js'
import { errorKinds, errorOf } from './errors.js'
import type { Body, Call, Model, Operation, Parameter, Success, Type } from './model.js'
import { checkOverlay, type Overlay, readOverlay } from './overlay.js'
import { Types } from './types.js'

/**
 * Reads the contract for the generators.
 * @param text openapi.yaml
 * @param overlay what clients need to know beside it
 * @throws ContractError for something that clients can't be made of
 */
export function readModel(text: string, overlay?: Overlay): Model {
  return modelOf(readContract(text), overlay)
}

/** @throws ContractError for something that clients can't be made of */
export function modelOf(
  { document, origins, tags, operations: read, outside }: Contract,
  overlay: Overlay = readOverlay(),
): Model {
  const { info } = document
  const types = new Types(origins)
  const operations = [...read.values()].map((operation) => readOperation(types, overlay, operation))
  checkOverlay(overlay, { operations, tags })
  const statuses = [...operations.flatMap(({ errors }) => errors), ...outside.values()].map(({ status }) => status)
  return {
    title: info.title,
    version: info.version,
    license: info.license?.identifier ?? info.license?.name ?? '',
    summary: info.summary ?? '',
    description: info.description ?? '',
    folders: tags.map(({ name, description = '' }) => {
      return { name, description: description.trim(), inCollection: overlay.tags[name]?.inCollection ?? true }
    }),
    operations,
    calls: operations.flatMap(({ calls }) => calls),
    objects: types.objects,
    errorKinds: errorKinds(statuses),
  }
}

function readOperation(types: Types, overlay: Overlay, read: ContractOperation): Operation {
  const { operationId: id, method, source } = read
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
    repeatable: overlay.operations[id]?.repeatable ?? (method !== 'POST' || takesIdempotencyKey),
  }
  const withPaging = { ...operation, paging: readPaging(operation) }
  const calls: Call[] = []
  const whole: Operation = { ...withPaging, calls }
  calls.push(...readCalls(whole, overlay.operations[id]?.calls))
  return whole
}

function readParameter(types: Types, source: SourceParameter, operationId: string): Parameter {
  const { name, in: place, required = false, explode = true, description = '', schema, example } = source
  const type = types.read(schema, 'body', operationId + name)
  return { name, in: place, required, explode, type, description: description.trim(), example }
}

function readBody(types: Types, { operationId, body, pointer }: ContractOperation): Body | undefined {
  if (!body) return undefined
  const media = body.content[json]
  if (!media?.schema) throw new ContractError(`${pointer}/requestBody`, `The clients know no body but ${json}.`)
  const object = types.readObject(media.schema, 'body', `${capitalized(operationId)}Body`)
  return { object, required: body.required ?? false, example: exampleOf(media) }
}

function readSuccess(types: Types, { operationId, success }: ContractOperation): Success {
  const { status, content, response } = success
  // Of several media types the clients ask for JSON.
  const [mediaType, schema] = [...content].find(([name]) => name === json) ?? [...content][0] ?? []
  const media = mediaType === undefined ? undefined : response.content?.[mediaType]
  const typeOf = (mediaType: string, schema: Schema | undefined): Type =>
    schema && isText(mediaType)
      ? types.read(schema, 'answer', `${capitalized(operationId)}Answer`)
      : { kind: 'binary', nullable: false }
  return {
    status,
    description: response.description,
    mediaType,
    type: mediaType === undefined ? undefined : typeOf(mediaType, schema),
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

function capitalized(name: string): string {
  return name.replace(/^./, (letter) => letter.toUpperCase())
}
