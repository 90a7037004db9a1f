import type { Handlers } from '../http/handler.js'
import { repeatHeaders } from '../http/idempotency.js'
import { answerList } from '../http/pagination.js'
import type { Problem } from '../http/problem.js'
import type { Account } from '../store/sqlite/accounts.js'
import type { FoundPrompt, PromptStore } from '../store/sqlite/prompts.js'
import type { Store } from '../store/sqlite/store.js'

export function promptOperations({ prompts }: Store) {
  return {
    async listPrompts(request) {
      return answerList(request, prompts.list(request.account), [])
    },

    async createPrompt({ account, body, repeatable, problem }) {
      const prompt = await prompts.create(account, body, repeatable)
      if (!prompt) throw problem('tokenInvalid')
      return { body: prompt.json, headers: { location: `/prompts/${prompt.id}`, ...repeatHeaders(prompt) } }
    },

    async getPrompt(request) {
      const { json } = await findOwn(prompts, request)
      return { body: json }
    },

    async updatePrompt(request) {
      const { key } = await findOwn(prompts, request)
      const json = await prompts.update(key, request.body)
      if (!json) throw request.problem('promptNotFound')
      return { body: json }
    },

    async deletePrompt(request) {
      const { key } = await findOwn(prompts, request)
      if (!(await prompts.delete(key))) throw request.problem('promptNotFound')
      return { body: undefined }
    },
  } satisfies Partial<Handlers>
}

interface PromptRequest {
  readonly params: { readonly id: string }
  readonly account: Account
  readonly problem: (kind: 'promptNotFound' | 'notOwner') => Problem
}

async function findOwn(prompts: PromptStore, { params, account, problem }: PromptRequest): Promise<FoundPrompt> {
  const prompt = await prompts.find(params.id)
  if (!prompt) throw problem('promptNotFound')
  if (prompt.ownerKey !== account.key) throw problem('notOwner')
  return prompt
}
