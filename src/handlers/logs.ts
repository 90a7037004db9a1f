import type { Store } from '../domain/store.js'
import type { Handlers } from '../http/handler.js'
import { repeatHeaders } from '../http/idempotency.js'
import { listResponse } from '../http/pagination.js'

export function logOperations({ logs }: Store) {
  return {
    async listLogs(request) {
      const { promptId, order = 'asc' } = request.query
      const list = await logs.list(request.account, { promptId, order })
      return listResponse(request, list, [promptId ?? null, order])
    },

    async createLog({ account, body, repeatable }) {
      const log = await logs.create(account, body, repeatable)
      return { body: log.json, headers: repeatHeaders(log) }
    },

    async deleteLog({ account, params }) {
      await logs.delete(account, params.id)
      return { body: undefined }
    },
  } satisfies Partial<Handlers>
}
