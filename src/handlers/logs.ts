import { type LogFields, readOccurredAt } from '../domain/log.js'
import type { Store } from '../domain/store.js'
import type { Handlers, OperationRequest } from '../http/handler.js'
import { repeatHeaders } from '../http/idempotency.js'
import { readSelection } from '../http/log-filters.js'
import { listResponse } from '../http/pagination.js'

export function logOperations({ logs }: Store) {
  return {
    async listLogs(request) {
      const { sort = 'time', order = 'asc', limit, cursor, ...filters } = request.query
      const selection = { ...readSelection(request, filters), sort, order }
      const list = await logs.list(request.account, selection, request.signal)
      return listResponse(request, list)
    },

    async createLog(request) {
      const log = await logs.create(request.account, fieldsOf(request), request.repeatable)
      return { body: log.json, headers: { location: `/logs/${log.id}`, ...repeatHeaders(log) } }
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

function fieldsOf({ body, problem }: OperationRequest<'createLog'>): LogFields {
  const { _id, createdAt, updatedAt, ...fields } = body
  if (fields.occurredAt === undefined) return fields
  const occurredAt = readOccurredAt(fields.occurredAt)
  if (occurredAt === undefined) throw problem('occurredAtOutOfRange')
  return { ...fields, occurredAt }
}
