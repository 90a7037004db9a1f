import { createHash } from 'node:crypto'
import type { Call, ErrorResponse, Model } from '../contract/model.js'
import { renderRequest } from './request.js'
import { inRunOrder, renderEvents } from './scripts.js'
import { variables } from './variables.js'

/**
 * The contract as a Postman collection (https://schema.postman.com/collection/json/v2.1.0/draft-07/docs/index.html): a
 * folder for each tag, a request for each call, its responses as saved examples, and tests of the actual response.
 */
export function renderCollection(model: Model): string {
  const folders = model.folders
    .filter(({ inCollection }) => inCollection)
    .map((folder) => ({ folder, calls: sortForReading(callsIn(model, folder.name)) }))
    .filter(({ calls }) => calls.length > 0)
  const shown = folders.flatMap(({ calls }) => calls)
  refuseTwins(shown)
  const run = inRunOrder(shown)
  const nextOf = new Map(run.map((call, index) => [call, run[index + 1]]))
  return JSON.stringify({
    info: {
      _postman_id: stableId(model.title),
      name: model.title,
      description: `${model.summary}\n\n${usage}\n\n${model.description}`,
      schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
    },
    auth: { type: 'bearer', bearer: [{ key: 'token', value: '{{token}}', type: 'string' }] },
    variable: variables.map(({ name, value }) => ({ key: name, value, type: 'string' })),
    item: folders.map(({ folder, calls }) => ({
      name: folder.name,
      description: folder.description,
      item: calls.map((call) => {
        const following = shown[shown.indexOf(call) + 1]
        const next = nextOf.get(call)
        return {
          name: call.summary,
          event: renderEvents(call, next === following ? undefined : { jumpTo: next?.summary ?? null }),
          request: renderRequest(call),
          response: renderExamples(call),
        }
      }),
    })),
  })
}

const usage =
  'Set `baseUrl`, send **Sign up** or **Log in**, and continue: the token and the IDs of the saved prompt ' +
  'and log are kept in the variables `token`, `promptId` and `logId`, which the other requests use. `token` can also ' +
  'be an API key, which you set yourself. You can run the whole collection against any service; it creates a new ' +
  'account and deletes it at the end.'

function callsIn(model: Model, folder: string): Call[] {
  return model.calls.filter(({ operation, variant }) => operation.folder === folder && variant === '')
}

/** What creates stands before what reads it, and what deletes stands last. */
function sortForReading(calls: readonly Call[]): Call[] {
  const rank = ({ operation }: Call) => (operation.method === 'POST' ? 0 : operation.method === 'DELETE' ? 2 : 1)
  return [...calls].sort((one, other) => rank(one) - rank(other))
}

function refuseTwins(calls: readonly Call[]): void {
  const names = calls.map(({ summary }) => summary)
  const twin = names.find((name, index) => names.indexOf(name) !== index)
  if (twin !== undefined) throw new Error(`openapi.yaml: two calls have the summary "${twin}"; Postman goes by it.`)
}

/** A UUID that is the same each time, so that an import replaces the one before. */
function stableId(text: string): string {
  const hash = createHash('sha256').update(text).digest('hex')
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `5${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-')
}

function renderExamples(call: Call): object[] {
  const { success, errors } = call.operation
  const originalRequest = renderRequest(call)
  const headers = (given: Readonly<Record<string, string>>) =>
    Object.entries(given).map(([key, value]) => ({ key, value }))
  const json = { 'Content-Type': 'application/json; charset=utf-8' }
  return [
    {
      name: `${success.status} ${success.description}`,
      originalRequest,
      code: success.status,
      header: success.mediaType === undefined ? [] : headers(json),
      ...(success.mediaType === 'application/json' && { _postman_previewlanguage: 'json' }),
      body: success.example === undefined ? '' : JSON.stringify(success.example, null, 2),
    },
    ...errors.map(({ status, kind, message, headers: stated }: ErrorResponse) => ({
      name: `${status} ${message} (${kind})`,
      originalRequest,
      code: status,
      header: headers({ ...json, ...stated }),
      _postman_previewlanguage: 'json',
      body: JSON.stringify({ error: message }, null, 2),
    })),
  ]
}
