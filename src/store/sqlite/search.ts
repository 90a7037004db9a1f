import type { Account } from '../../domain/account.js'
import { fold, wordsOf } from '../../domain/case-folding.js'
import { type ChunkRow, endFrom, gatherFrom } from '../../domain/chunk.js'
import type { List } from '../../domain/list.js'
import type { Prompt, PromptSearch } from '../../domain/prompt.js'
import type { KeyOf } from './accounts.js'
import type { Connection } from './database.js'
import { keysOfAccount } from './prompt-keys.js'
import { prepareSearch, Ranking, type SearchQueries } from './ranking.js'

export class SqlitePromptSearch implements PromptSearch {
  readonly #keyOf: KeyOf
  readonly #queries: SearchQueries

  constructor(reader: Connection, keyOf: KeyOf) {
    this.#queries = prepareSearch(reader)
    this.#keyOf = keyOf
  }

  list(owner: Account, query: string, signal?: AbortSignal): List<Prompt> {
    const words = wordsOf(fold(query))
    const ownerKey = this.#keyOf(owner)
    let ranking: Ranking | undefined
    /** A list is read from one position on, and so ranked once. */
    const rankingFrom = (after: number) => {
      if (!ranking?.has(after)) ranking = new Ranking(this.#queries, { ownerKey, words, after, signal })
      return ranking
    }
    async function* rows(position: string | undefined, through: string | undefined): AsyncIterable<ChunkRow> {
      const after = rankAt(position) ?? Number.POSITIVE_INFINITY
      const matches = rankingFrom(after)
      for await (const rank of matches.between(after, rankAt(through) ?? 0)) {
        const json = await matches.jsonAt(rank)
        if (json !== undefined) yield [positionOf(rank), json]
      }
    }
    async function* positions(position: string | undefined) {
      const after = rankAt(position) ?? Number.POSITIVE_INFINITY
      for await (const rank of rankingFrom(after).between(after, 0)) yield positionOf(rank)
    }
    return {
      read: ({ after, through, ...asked }) => gatherFrom<Prompt>(rows(after, through), asked),
      end: ({ after, limit }) => endFrom(positions(after), limit),
      isPosition: (text) => rankAt(text) !== undefined,
    }
  }
}

/** A position is how many words are in the title, and the prompt's number in its account. */
const positionForm = /^(\d{1,3})\.(\d{1,8})$/

function positionOf(rank: number): string {
  return `${Math.floor(rank / keysOfAccount)}.${rank % keysOfAccount}`
}

function rankAt(position: string | undefined): number | undefined {
  const [, titleWords, number] = positionForm.exec(position ?? '') ?? []
  if (number === undefined) return undefined
  return Number(titleWords) * keysOfAccount + Math.min(Number(number), keysOfAccount - 1)
}
