import type { Handlers } from '../contract/handler.js'
import type { Store } from '../store/store.js'
import { answerList } from './lists.js'
import { Turns } from './turns.js'

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
