import type { Json } from '../domain/json.js'
import type { Store } from '../domain/store.js'
import type { Handlers } from '../http/handler.js'
import type { Contract } from '../openapi/contract.js'

export function serviceOperations(contract: Contract, store: Store) {
  const json = JSON.stringify(contract.source) as Json<{ [key: string]: unknown }>
  return {
    async getHealth() {
      return { body: {} }
    },

    async getReadiness({ problem }) {
      try {
        await store.check()
      } catch (error) {
        throw problem('notReady', { retryAfterSeconds: 1, cause: error })
      }
      return { body: {} }
    },

    async getContractAsYaml() {
      return { body: contract.text }
    },

    async getContractAsJson() {
      return { body: json }
    },
  } satisfies Partial<Handlers>
}
