import type { Handlers } from '../contract/handler.js'
import type { Store } from '../store/store.js'
import { answerList } from './lists.js'

export function searchOperations(store: Store) {
  return {
    async searchPrompts(request) {
      const { account, query } = request
      return answerList(request, store.search.list(account, query.q), [query.q])
    },
  } satisfies Partial<Handlers>
}
