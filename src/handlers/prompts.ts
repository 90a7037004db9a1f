import type { Store } from '../domain/store.js'
import type { Handlers } from '../http/handler.js'
import { repeatHeaders } from '../http/idempotency.js'
import { listResponse } from '../http/pagination.js'

export function promptOperations({ prompts }: Store) {
  return {
    async listPrompts(request) {
      const { limit, cursor, ...selection } = request.query
      return listResponse(request, prompts.list(request.account, selection, request.signal))
    },

    async createPrompt({ account, body, repeatable }) {
      const prompt = await prompts.create(account, body, repeatable)
      return { body: prompt.json, headers: { location: `/prompts/${prompt.id}`, ...repeatHeaders(prompt) } }
    },

    async getPrompt({ account, params }) {
      return { body: await prompts.get(account, params.id) }
    },

    async listPromptVersions(request) {
      const { order = 'asc' } = request.query
      const list = await prompts.versions(request.account, request.params.id, order)
      return listResponse(request, list)
    },

    async getPromptVersion({ account, params }) {
      return { body: await prompts.version(account, params.id, params.version) }
    },

    async updatePrompt({ account, params, body }) {
      return { body: await prompts.update(account, params.id, body) }
    },

    async deletePrompt({ account, params }) {
      await prompts.delete(account, params.id)
      return { body: undefined }
    },
  } satisfies Partial<Handlers>
}
