import { sql } from 'kysely'
import { Turns } from '../../domain/turns.js'
import type { Connection, Query } from './database.js'
import { keysOfAccount, promptKeys } from './prompt-keys.js'
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
  readonly title: Query<{ key: number }, { title: string }>
  readonly text: Query<{ key: number }, { text: string }>
  readonly json: Query<{ key: number }, { json: string }>
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
    return (await this.#rankOf(key, () => true)) === rank ? this.#queries.json.first({ key })?.json : undefined
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
    const isOfStage = (titleWords: number) => titleWords >= minWords && titleWords <= maxWords
    let [enough, found] = [firstMatches, [] as number[]]
    for await (const key of this.#proposed(stage, max)) {
      const rank = await this.#rankOf(key, isOfStage)
      if (rank === undefined) continue
      found.push(rank)
      if (found.length < enough) continue
      yield found
      ;[enough, found] = [enough * 4, []]
    }
    yield found
  }

  /** @returns `undefined` for a prompt that has not all words, or whose title has too many or too few */
  async #rankOf(key: number, isOfStage: (titleWords: number) => boolean): Promise<number | undefined> {
    const { words } = this.#search
    const title = this.#queries.title.first({ key })?.title
    if (title === undefined) return undefined
    const missing = words.filter((word) => !title.includes(word))
    const titleWords = words.length - missing.length
    if (!isOfStage(titleWords)) return undefined
    const text = missing.length > 0 ? (this.#queries.text.first({ key })?.text ?? '') : ''
    for (const word of missing) {
      if (!text.includes(word)) return undefined
      // A text may be long.
      if (this.#turns.isOver) await this.#turns.giveWay()
    }
    return titleWords * keysOfAccount + key - this.#keys.min
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
    const shortened = this.#queries.proposed.first({ ...this.#keys, terms: shortenedQuery(ownerKey), limit: 1 })
    const anywhere = wordsQuery(ownerKey, words, shortened !== undefined)
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

export function prepareSearch({ prepare }: Connection): SearchQueries {
  // The index goes by bounds that are integers, and leaves all others to be compared afterwards; a number of
  // JavaScript is none.
  const integer = (value: number) => sql<number>`CAST(${value} AS INTEGER)`
  const column = <Name extends 'folded_title' | 'folded_text' | 'json', As extends string>(name: Name, as: As) =>
    prepare<{ key: number }, Record<As, string>>((db, param) =>
      db
        .selectFrom('prompts')
        .select(sql.ref<string>(name).as(as))
        .where('key', '=', param('key'))
        .where('json', '<>', '')
        .$castTo<Record<As, string>>(),
    )
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
    title: column('folded_title', 'title'),
    text: column('folded_text', 'text'),
    json: column('json', 'json'),
  }
}
