import { parse } from 'yaml'
import { readCalls } from './calls.js'
import { errorKinds, readErrors } from './errors.js'
import type { Body, Call, Model, Operation, Parameter, Success } from './model.js'
import { checkOverlay, type Overlay, readOverlay } from './overlay.js'
import {
  Document,
  type SourceMedia,
  type SourceOperation,
  type SourceParameter,
  type SourceResponse,
} from './source.js'
import { Types } from './types.js'

const methods = ['get', 'put', 'post', 'patch', 'delete']
const idempotencyHeader = 'idempotency-key'

/**
 * Reads the contract for the generators.
 * @param text openapi.yaml; that it is valid OpenAPI is checked elsewhere
 * @param overlay what clients need to know beside it
 * @throws Error when it has something that clients cannot be made of
 */
export function readModel(text: string, overlay: Overlay = readOverlay()): Model {
  const document = new Document(parse(text) as object)
  const { info, tags = [], paths } = document.source
  const types = new Types(document)
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method]
      return operation ? [readOperation(document, types, overlay, path, method, item.parameters ?? [], operation)] : []
    }),
  )
  checkOverlay(overlay, { operations, tags })
  const outside = readErrors(document, document.source['x-outside-operations']?.responses ?? {})
  const statuses = [...operations.flatMap(({ errors }) => errors), ...outside].map(({ status }) => status)
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

function readOperation(
  document: Document,
  types: Types,
  overlay: Overlay,
  path: string,
  method: string,
  shared: readonly SourceParameter[],
  source: SourceOperation,
): Operation {
  const { operationId: id, responses } = source
  const all = [...shared, ...(source.parameters ?? [])].map((parameter) => document.follow(parameter))
  const parameters = all
    .filter((parameter) => !isIdempotencyKey(parameter))
    .map((parameter) => readParameter(types, parameter, id))
  const operation = {
    id,
    method: method.toUpperCase(),
    path,
    folder: source.tags[0] ?? '',
    summary: source.summary,
    description: (source.description ?? '').trim(),
    secured: (source.security ?? document.source.security ?? []).length > 0,
    parameters,
    body: readBody(document, types, source),
    success: readSuccess(document, types, id, responses),
    errors: readErrors(document, responses),
    takesIdempotencyKey: all.some(isIdempotencyKey),
    repeatable: overlay.operations[id]?.repeatable ?? (method !== 'post' || all.some(isIdempotencyKey)),
  }
  const withPaging = { ...operation, paging: readPaging(operation) }
  const calls: Call[] = []
  const whole: Operation = { ...withPaging, calls }
  calls.push(...readCalls(whole, overlay.operations[id]?.calls))
  return whole
}

function isIdempotencyKey({ in: place, name }: SourceParameter): boolean {
  return place === 'header' && name.toLowerCase() === idempotencyHeader
}

function readParameter(types: Types, source: SourceParameter, operationId: string): Parameter {
  const { name, in: place, required = false, description = '', schema, example } = source
  const type = types.read(schema, 'body', operationId + name)
  return { name, in: place, required, type, description: description.trim(), example }
}

function readBody(document: Document, types: Types, { operationId, requestBody }: SourceOperation): Body | undefined {
  const media = requestBody?.content['application/json']
  if (!media) return undefined
  const object = types.readObject(media.schema, 'body', `${capitalized(operationId)}Body`)
  return { object, required: requestBody.required ?? false, example: exampleOf(document, media) }
}

function readSuccess(
  document: Document,
  types: Types,
  operationId: string,
  responses: Readonly<Record<string, SourceResponse>>,
): Success {
  const [status, reference] = Object.entries(responses).find(([code]) => code.startsWith('2')) ?? []
  if (!reference) throw new Error(`openapi.yaml: ${operationId} states no success.`)
  const { description, content = {}, headers = {} } = document.follow(reference)
  const [mediaType, media] = Object.entries(content)[0] ?? []
  return {
    status: Number(status),
    description,
    mediaType,
    type: media && types.read(media.schema, 'answer', `${capitalized(operationId)}Answer`),
    schema: media && (document.resolve(media.schema) as object),
    example: media && exampleOf(document, media),
    headers: Object.keys(headers),
  }
}

function exampleOf(document: Document, { examples = {} }: SourceMedia): unknown {
  const [first] = Object.values(examples)
  return first && document.follow(first).value
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
