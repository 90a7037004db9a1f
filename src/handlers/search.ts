import { fold, wordsOf } from '../domain/case-folding.js'
import type { Store } from '../domain/store.js'
import { nextTurn } from '../domain/turns.js'
import type { Handlers } from '../http/handler.js'
import { listResponse } from '../http/pagination.js'

export function searchOperations(store: Store) {
  return {
    async searchPrompts(request) {
      const { account, query, problem, signal } = request
      // A NUL passes the pattern, but separates words as a space does.
      if (wordsOf(fold(query.q)).length === 0) {
        throw problem('invalidRequest', { details: [{ field: 'q', message: 'must have a word' }] })
      }
      await nextTurn(signal)
      return listResponse(request, store.search.list(account, query.q, signal))
    },
  } satisfies Partial<Handlers>
}
