import type { components } from '../../generated/types.js'
import type { Json } from '../domain/json.js'
import { type Log, type LogFields, readOccurredAt } from '../domain/log.js'
import type { Store } from '../domain/store.js'
import type { Handlers } from '../http/handler.js'
import { repeatHeaders } from '../http/idempotency.js'
import { readSelection } from '../http/log-filters.js'
import { listResponse } from '../http/pagination.js'
import type { Problem } from '../http/problem.js'

export function logOperations({ logs }: Store) {
  return {
    async listLogs(request) {
      const { sort = 'time', order = 'asc', limit, cursor, ...filters } = request.query
      const selection = { ...readSelection(request, filters), sort, order }
      const list = await logs.list(request.account, selection, request.signal)
      return listResponse(request, list)
    },

    async createLog({ account, body, repeatable, problem }) {
      const log = await logs.create(
        account,
        fieldsOf(body, () => problem('occurredAtOutOfRange')),
        repeatable,
      )
      return { body: log.json, headers: { location: `/logs/${log.id}`, ...repeatHeaders(log) } }
    },

    async createLogs({ account, query, body, repeatable, problem }) {
      const fields = body.logs.map((log, index) => fieldsOf(log, () => problem('occurredAtOutOfRange', { index })))
      const created = await logs.createAll(account, fields, { skipsExisting: query.existing === 'skip', repeatable })
      return { body: `[${created.jsons.join()}]` as Json<Log[]>, headers: repeatHeaders(created) }
    },

    async getLog({ account, params }) {
      return { body: await logs.get(account, params.id) }
    },

    async updateLog({ account, params, body }) {
      return { body: await logs.update(account, params.id, body) }
    },

    async deleteLog({ account, params }) {
      await logs.delete(account, params.id)
      return { body: undefined }
    },
  } satisfies Partial<Handlers>
}

function fieldsOf(given: components['schemas']['LogCreate'], outOfRange: () => Problem): LogFields {
  const { _id, createdAt, updatedAt, ...fields } = given
  if (fields.occurredAt === undefined) return fields
  const occurredAt = readOccurredAt(fields.occurredAt)
  if (occurredAt === undefined) throw outOfRange()
  return { ...fields, occurredAt }
}
