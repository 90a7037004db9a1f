import { type Contract, readContract } from '../../../src/openapi/contract.js'
import type { MediaType, Parameter as SourceParameter, Tag } from '../../../src/openapi/document.js'
import { type Operation as ContractOperation, isIdempotencyKey } from '../../../src/openapi/operation.js'
import { isText, json } from '../../../src/openapi/responses.js'
import { readCalls } from './calls.js'
import { errorKinds, errorOf } from './errors.js'
import { formOf, isJson } from './media-types.js'
import type { Body, Call, Content, Folder, Model, Operation, Parameter, Success, Type } from './model.js'
import { checkOverlay, type Overlay, readOverlay } from './overlay.js'
import { Types } from './types.js'

/**
 * Reads the contract for the generators.
 * @param text openapi.yaml
 * @param overlay what clients need to know in addition
 * @throws ContractError for something that clients can't support
 */
export function readModel(text: string, overlay?: Overlay): Model {
  return modelOf(readContract(text), overlay)
}

/** @throws ContractError for something that clients can't support */
export function modelOf(
  { document, origins, tags, operations: read, outside, schemas }: Contract,
  overlay: Overlay = readOverlay(),
): Model {
  const { info } = document
  const types = new Types(origins, Object.keys(schemas))
  const operations = [...read.values()].map((operation) => readOperation(types, overlay, operation))
  checkOverlay(overlay, { operations, tags, objects: types.objects })
  const statuses = [...operations.flatMap(({ errors }) => errors), ...outside.values()].map(({ status }) => status)
  return {
    title: info.title,
    version: info.version,
    license: info.license?.identifier ?? info.license?.name ?? '',
    summary: info.summary ?? '',
    description: info.description ?? '',
    folders: readFolders(tags, operations, overlay),
    operations,
    calls: operations.flatMap(({ calls }) => calls),
    objects: types.objects,
    errorKinds: errorKinds(statuses),
  }
}

/** The contract's tags, and those that only operations name. */
function readFolders(tags: readonly Tag[], operations: readonly Operation[], overlay: Overlay): Folder[] {
  const unstated = operations.map(({ folder }) => folder).filter((name) => !tags.some((tag) => tag.name === name))
  const all: readonly Tag[] = [...tags, ...[...new Set(unstated)].map((name) => ({ name }))]
  return all.map(({ name, description = '' }) => {
    return { name, description: description.trim(), inCollection: overlay.tags[name]?.inCollection ?? true }
  })
}

function readOperation(types: Types, overlay: Overlay, read: ContractOperation): Operation {
  const { operationId: id, method, source } = read
  const takesIdempotencyKey = read.parameters.some(isIdempotencyKey)
  const parameters = read.parameters
    .filter((parameter) => !isIdempotencyKey(parameter))
    .map((parameter) => readParameter(types, parameter, id))
  const bodies = readBodies(types, read)
  const successes = readSuccesses(types, read)
  const operation = {
    id,
    method,
    path: read.path,
    folder: source.tags?.[0] ?? 'Operations',
    summary: source.summary ?? '',
    description: (source.description ?? '').trim(),
    secured: read.secured,
    scopes: read.scopes,
    parameters,
    bodies,
    body: bodies[0] && 'object' in bodies[0] ? bodies[0] : undefined,
    maxBodyBytes: read.maxBodyBytes,
    successes,
    success: successes[0],
    errors: [...read.errors.values()].map(errorOf),
    takesIdempotencyKey,
    sample: overlay.operations[id]?.sample,
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
  const { 'x-media-types': mediaTypes } = source
  const type = types.read(schema, 'body', operationId + name)
  return { name, in: place, required, mediaTypes, explode, type, description: description.trim(), example }
}

function readBodies(types: Types, { operationId, body }: ContractOperation): (Body | Content)[] {
  const { required = false, content = {} } = body ?? {}
  return jsonFirst(Object.entries(content)).map(([mediaType, media]) => {
    const { schema = {} } = media
    const given = { mediaType, required, example: exampleOf(media) }
    if (!isText(mediaType)) return { ...given, type: { kind: 'binary', nullable: false } }
    const place = `${capitalized(operationId)}Body`
    if (mediaType === json && types.hasNamedFields(schema)) {
      return { ...given, object: types.readObject(schema, 'body', place) }
    }
    return { ...given, type: types.read(schema, 'body', place) }
  })
}

function readSuccesses(types: Types, { operationId, success }: ContractOperation): [Success, ...Success[]] {
  const { status, content, response } = success
  const about = { status, description: response.description, headers: Object.keys(response.headers ?? {}) }
  const [first, ...others] = jsonFirst([...content]).map(([mediaType, schema = {}]): Success => {
    const form = formOf(mediaType)
    const media = response.content?.[mediaType]
    const type: Type =
      form === 'json'
        ? types.read(schema, 'response', `${capitalized(operationId)}Response`)
        : form === 'text'
          ? { kind: 'text', nullable: false, format: undefined, times: [], values: undefined, constraints: {} }
          : { kind: 'stream', nullable: false, isText: isText(mediaType) }
    return { ...about, mediaType, form, type, schema, example: media && exampleOf(media) }
  })
  const none = { mediaType: undefined, form: undefined, type: undefined, schema: undefined, example: undefined }
  return [first ?? { ...about, ...none }, ...others]
}

/** Of several media types, clients ask for JSON and send JSON unless told otherwise. */
function jsonFirst<T>(content: readonly [mediaType: string, value: T][]): [mediaType: string, value: T][] {
  const rank = ([mediaType]: [string, T]) => (mediaType === json ? 0 : isJson(mediaType) ? 1 : 2)
  return content.toSorted((one, other) => rank(one) - rank(other))
}

function exampleOf({ examples = {} }: MediaType): unknown {
  return Object.values(examples)[0]?.value
}

/** A list has pages if it takes `limit` and `cursor` and its response links to the next page. */
function readPaging({ parameters, success }: Pick<Operation, 'parameters' | 'success'>): Operation['paging'] {
  const limit = parameters.find(({ name }) => name === 'limit')?.type
  const hasCursor = parameters.some(({ name }) => name === 'cursor')
  if (success.type?.kind !== 'list' || limit?.kind !== 'integer' || !hasCursor) return undefined
  if (!success.headers.includes('Link')) return undefined
  return { item: success.type.item, maxItems: limit.constraints.maximum ?? Number.MAX_SAFE_INTEGER }
}

function capitalized(name: string): string {
  return name.replace(/^./, (letter) => letter.toUpperCase())
}
