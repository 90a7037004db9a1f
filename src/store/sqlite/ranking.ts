import { type Kysely, sql } from 'kysely'
import { Turns } from '../../domain/turns.js'
import type { Connection, Query } from './database.js'
import { keysOfAccount, promptKeys } from './prompt-keys.js'
import type { Tables } from './schema.js'
import { shortenedQuery, titleQuery, wordsQuery } from './terms.js'

/**
 * How many of the words are in the title: all, some or none. In this order they are looked for, each from the newest
 * prompt on, so that a page is full before the rest is looked at. With many words, what comes after all is one stage.
 */
type Stage = 'all' | 'some' | 'none' | 'fewer'

interface Proposal {
  readonly terms: string
  readonly min: number
  readonly max: number
  readonly limit: number
}

export interface SearchQueries {
  /** What the index proposes, the newest first. */
  readonly proposed: Query<Proposal, { key: number }>
  /** All prompts, for a search without a word. */
  readonly all: Query<Proposal, { key: number }>
  readonly newest: Query<{ min: number; max: number }, { key: number }>
  readonly title: Query<{ key: number }, Pick<Texts, 'title'>>
  readonly texts: Query<{ key: number }, Texts>
  readonly json: Query<{ key: number }, { json: string }>
  /** The same number as before while the same state is read; NaN where each query may read a newer one. */
  readonly snapshot: () => number
}

interface Texts {
  readonly title: string
  readonly text: string
}

interface Search {
  readonly ownerKey: number
  readonly words: readonly string[]
  /** The rank after which it begins. */
  readonly after: number
  readonly signal: AbortSignal | undefined
}

/** How many prompts the index proposes at first and at most in one go, which takes it 10 ms or less. */
const [firstKeys, maxKeys] = [100, 1600]
/** Among how many keys it looks for them at most, as it may find none. */
const windowKeys = 20_000
/** How many matches are looked for at first; then four times as many each time. */
const firstMatches = 25
/** With more words than this it takes the index longer to look at each in titles than to compare the titles. */
const maxTitleWords = 4

/**
 * The matches of a search, best first. A match is a number, its rank: how many of the words are in the title, times
 * `keysOfAccount`, plus the number of the prompt in its account. Each prompt is compared once, when it is needed, and
 * what was found is kept. Others get their turn meanwhile.
 *
 * The index proposes prompts in which the words may be; that they are really there is decided by the texts.
 */
export class Ranking {
  readonly #queries: SearchQueries
  readonly #search: Search
  readonly #keys: { readonly min: number; readonly max: number }
  readonly #turns: Turns
  readonly #found: number[] = []
  readonly #rest: AsyncIterator<readonly number[]>
  /** The ranks found in the last snapshot. */
  readonly #current = new Set<number>()
  #snapshot = Number.NaN
  #hasShortened: boolean | undefined

  constructor(queries: SearchQueries, search: Search) {
    this.#queries = queries
    this.#search = search
    this.#keys = promptKeys(search.ownerKey)
    this.#turns = new Turns(search.signal)
    this.#rest = this.#stages()
  }

  /** Whether it has the matches after a rank. */
  has(after: number): boolean {
    return after <= this.#search.after
  }

  /** The matches after one rank, up to another. */
  async *between(after: number, through: number): AsyncIterable<number> {
    for (let index = indexBelow(this.#found, after); ; index++) {
      while (index >= this.#found.length) {
        const { value, done } = await this.#rest.next()
        this.#search.signal?.throwIfAborted()
        if (done) return
        for (const rank of value) this.#found.push(rank)
      }
      const rank = this.#found[index] as number
      if (rank < through) return
      if (rank < after) yield rank
    }
  }

  /** @returns the prompt at a rank; `undefined` if it was deleted or changed since, and has another rank or none */
  async jsonAt(rank: number): Promise<string | undefined> {
    const key = this.#keys.min + (rank % keysOfAccount)
    const titleWords = titleWordsAt(rank)
    const isRight = this.#isCurrent(rank) || (await this.#rankOf(key, titleWords, titleWords)) === rank
    return isRight ? this.#queries.json.first({ key })?.json : undefined
  }

  #isCurrent(rank: number): boolean {
    return this.#queries.snapshot() === this.#snapshot && this.#current.has(rank)
  }

  #keep(rank: number, snapshot: number): void {
    if (snapshot !== this.#snapshot) this.#current.clear()
    this.#snapshot = snapshot
    this.#current.add(rank)
  }

  async *#stages(): AsyncGenerator<readonly number[], undefined> {
    const { words, after } = this.#search
    for (const stage of stagesOf(words.length)) {
      const [maxWords, minWords] = titleWordsOf(stage, words.length)
      if (after <= minWords * keysOfAccount) continue
      if (maxWords === minWords) {
        // Among those with as many words the key alone decides.
        const number = Math.min(after - maxWords * keysOfAccount, keysOfAccount)
        yield* this.#scan(stage, this.#keys.min + number - 1)
        continue
      }
      const byTitleWords: number[][] = Array.from({ length: maxWords + 1 }, () => [])
      for await (const ranks of this.#scan(stage, this.#keys.max)) {
        for (const rank of ranks) byTitleWords[titleWordsAt(rank)]?.push(rank)
      }
      yield* byTitleWords.reverse()
    }
    return undefined
  }

  /** Yields the matches of a stage, the newest first, up to a key. */
  async *#scan(stage: Stage, max: number): AsyncIterable<readonly number[]> {
    const [maxWords, minWords] = titleWordsOf(stage, this.#search.words.length)
    let [enough, found] = [firstMatches, [] as number[]]
    for await (const key of this.#proposed(stage, max)) {
      const rank = await this.#rankOf(key, maxWords, minWords)
      if (rank === undefined) continue
      found.push(rank)
      if (found.length < enough) continue
      yield found
      ;[enough, found] = [enough * 4, []]
    }
    yield found
  }

  /** @returns `undefined` for a prompt that has not all words, or whose title has too many or too few */
  async #rankOf(key: number, maxWords: number, minWords: number): Promise<number | undefined> {
    const { words } = this.#search
    const snapshot = this.#queries.snapshot()
    // The text, which may be long, matters only where words may be missing in the title.
    const needsText = minWords < words.length
    const texts: Partial<Texts> | undefined = this.#queries[needsText ? 'texts' : 'title'].first({ key })
    const { title, text = '' } = texts ?? {}
    if (title === undefined) return undefined
    const missing = words.filter((word) => !title.includes(word))
    const titleWords = words.length - missing.length
    if (titleWords < minWords || titleWords > maxWords) return undefined
    for (const word of missing) {
      if (!text.includes(word)) return undefined
      // A text may be long.
      if (this.#turns.isOver) await this.#turns.giveWay()
    }
    const rank = titleWords * keysOfAccount + key - this.#keys.min
    this.#keep(rank, snapshot)
    return rank
  }

  /** Yields the keys of prompts that a stage may have, the newest first, up to a key. */
  async *#proposed(stage: Stage, max: number): AsyncIterable<number> {
    const { min } = this.#keys
    const proposed = this.#search.words.length > 0 ? this.#queries.proposed : this.#queries.all
    const terms = this.#termsFor(stage)
    let limit = firstKeys
    for (let top = this.#newest(max); top !== undefined; limit = Math.min(limit * 4, maxKeys)) {
      const bottom = Math.max(top - windowKeys + 1, min)
      const keys = proposed.all({ terms, min: bottom, max: top, limit })
      for (const { key } of keys) {
        yield key
        if (this.#turns.isOver) await this.#turns.giveWay()
      }
      await this.#turns.giveWay()
      top = this.#newest((keys.length < limit ? bottom : (keys.at(-1)?.key as number)) - 1)
    }
  }

  /** What the index is asked for. */
  #termsFor(stage: Stage): string {
    const { ownerKey, words } = this.#search
    if (words.length === 0) return ''
    if (stage === 'all') return titleQuery(ownerKey, words)
    this.#hasShortened ??=
      this.#queries.proposed.first({ ...this.#keys, terms: shortenedQuery(ownerKey), limit: 1 }) !== undefined
    const anywhere = wordsQuery(ownerKey, words, this.#hasShortened)
    if (stage !== 'some') return anywhere
    return `(${words.map((word) => titleQuery(ownerKey, [word])).join(' OR ')}) AND ${anywhere}`
  }

  #newest(max: number): number | undefined {
    return this.#queries.newest.first({ min: this.#keys.min, max })?.key
  }
}

function titleWordsAt(rank: number): number {
  return Math.floor(rank / keysOfAccount)
}

/** @returns the index of the first rank below another, in a list from the highest to the lowest */
function indexBelow(ranks: readonly number[], rank: number): number {
  let [low, high] = [0, ranks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranks[middle] as number) < rank) high = middle
    else low = middle + 1
  }
  return low
}

function stagesOf(wordCount: number): Stage[] {
  if (wordCount === 0) return ['none']
  if (wordCount > maxTitleWords) return ['all', 'fewer']
  return wordCount === 1 ? ['all', 'none'] : ['all', 'some', 'none']
}

/** How many words are in the titles of a stage, at most and at least. */
function titleWordsOf(stage: Stage, wordCount: number): [max: number, min: number] {
  if (stage === 'some') return [wordCount - 1, 1]
  if (stage === 'fewer') return [wordCount - 1, 0]
  return stage === 'all' ? [wordCount, wordCount] : [0, 0]
}

export function prepareSearch({ prepare, shared }: Connection): SearchQueries {
  // The index goes by bounds that are integers, and leaves all others to be compared afterwards; a number of
  // JavaScript is none.
  const integer = (value: number) => sql<number>`CAST(${value} AS INTEGER)`
  const prompt = (db: Kysely<Tables>, key: number) =>
    db.selectFrom('prompts').where('key', '=', key).where('json', '<>', '')
  return {
    proposed: prepare((db, param) =>
      db
        .selectFrom('prompts_search')
        .select('rowid as key')
        .where('prompts_search', 'match', param('terms'))
        .where((eb) => eb.between('rowid', integer(param('min')), integer(param('max'))))
        .orderBy('rowid', 'desc')
        .limit(param('limit')),
    ),
    all: prepare((db, param) =>
      db
        .selectFrom('prompts')
        .select('key')
        .where((eb) => eb.between('key', param('min'), param('max')))
        .orderBy('key', 'desc')
        .limit(param('limit')),
    ),
    newest: prepare((db, param) =>
      db
        .selectFrom('prompts')
        .select('key')
        .where((eb) => eb.between('key', param('min'), param('max')))
        .orderBy('key', 'desc')
        .limit(1),
    ),
    title: prepare((db, param) => prompt(db, param('key')).select('folded_title as title')),
    texts: prepare((db, param) => prompt(db, param('key')).select(['folded_title as title', 'folded_text as text'])),
    json: prepare((db, param) => prompt(db, param('key')).select('json')),
    snapshot: () => shared?.snapshot ?? Number.NaN,
  }
}
