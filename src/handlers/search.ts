import type { Store } from '../domain/store.js'
import type { Handlers } from '../http/handler.js'
import { answerList } from '../http/pagination.js'
import { Turns } from '../http/turns.js'

export function searchOperations(store: Store) {
  const turns = new Turns()
  return {
    async searchPrompts(request) {
      const { account, query } = request
      await turns.next()
      return answerList(request, store.search.list(account, query.q), [query.q])
    },
  } satisfies Partial<Handlers>
}
