import type { Handlers } from '../http/handler.js'
import { repeatHeaders } from '../http/idempotency.js'
import { answerList } from '../http/pagination.js'
import type { Store } from '../store/sqlite/store.js'

export function logOperations({ logs, prompts }: Store) {
  return {
    async listLogs(request) {
      const { account, query, problem } = request
      const { promptId, order = 'asc' } = query
      if (promptId === undefined) return answerList(request, logs.listOfAccount(account, order), [null, order])
      const prompt = await prompts.find(promptId)
      if (!prompt) throw problem('promptNotFound')
      if (prompt.ownerKey !== account.key) throw problem('notOwner')
      return answerList(request, logs.listOfPrompt(prompt.key, order), [promptId, order])
    },

    async createLog({ account, body, repeatable, problem }) {
      const log = await logs.create(account, body, repeatable)
      if (!log) throw problem('promptNotFound')
      return { body: log.json, headers: repeatHeaders(log) }
    },

    async deleteLog({ account, params, problem }) {
      const ownerKey = await logs.findOwner(params.id)
      if (ownerKey === undefined) throw problem('logNotFound')
      if (ownerKey !== account.key) throw problem('notOwner')
      if (!(await logs.delete(params.id))) throw problem('logNotFound')
      return { body: undefined }
    },
  } satisfies Partial<Handlers>
}
