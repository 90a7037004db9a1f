import { createSecret } from '../auth/api-keys.js'
import { type ApiKeyFields, readExpiresAt } from '../domain/api-key.js'
import type { Store } from '../domain/store.js'
import type { Handlers, OperationRequest } from '../http/handler.js'
import { listResponse } from '../http/pagination.js'

export function apiKeyOperations({ apiKeys }: Store) {
  return {
    async createApiKey(request) {
      const { key, kept } = createSecret()
      const apiKey = await apiKeys.create(request.account, fieldsOf(request), kept)
      return { body: { ...apiKey, key } }
    },

    async listApiKeys(request) {
      return listResponse(request, apiKeys.list(request.account))
    },

    async deleteApiKey({ account, params }) {
      await apiKeys.delete(account, params.id)
      return { body: undefined }
    },
  } satisfies Partial<Handlers>
}

function fieldsOf({ body, problem }: OperationRequest<'createApiKey'>): ApiKeyFields {
  const { name, scope } = body
  if (body.expiresAt === undefined) return { name, scope }
  const expiresAt = readExpiresAt(body.expiresAt)
  if (expiresAt === undefined) throw problem('expiresAtNotInFuture')
  return { name, scope, expiresAt }
}
