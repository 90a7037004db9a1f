import { fold, wordsOf } from '../../domain/case-folding.js'
import type { Log } from '../../domain/log.js'
import { haveWords, searchedTexts } from '../../domain/log-words.js'
import type { SelectedRows } from './conditions.js'
import type { Connection, Query } from './database.js'
import { type AskedTerm, askedTerms, blockOf, logsPerBlock, termsQuery } from './log-terms.js'

/** How long others are kept waiting, in milliseconds, but for a single log or block. */
const turnMs = 5
/** Up to so many logs that the index proposes are looked up one by one. */
const maxFew = 1000
/** A term that fewer logs of a block have is asked for alone. */
const maxRare = 50
/** Of a block, so many logs are compared before the index is asked: that takes as long as to compare some hundred. */
const firstPerBlock = 200
/** A block with more proposed logs than this is compared as a whole: to ask for them all would take too long. */
const maxPerBlock = 8192

interface Queries {
  readonly blocks: Query<{ ownerKey: number }, { block: number }>
  readonly proposed: Query<{ terms: string; limit: number }, { rowid: number }>
  readonly json: Query<{ key: number }, { json: string }>
}

/** Finds the logs of an account that have words. */
export class LogSearch {
  readonly #queries: Queries

  constructor(reader: Connection) {
    this.#queries = {
      blocks: reader.prepare((db, param) =>
        db
          .selectFrom('logs_search_blocks')
          .select('block')
          .where('owner_key', '=', param('ownerKey'))
          .orderBy('block', 'desc'),
      ),
      proposed: reader.prepare((db, param) =>
        db
          .selectFrom('logs_search')
          .select('rowid')
          .where('logs_search', 'match', param('terms'))
          .limit(param('limit')),
      ),
      json: reader.prepare((db, param) => db.selectFrom('logs').select('json').where('key', '=', param('key'))),
    }
  }

  /** @returns what tells which logs have the words of a selection; `undefined` if it has none */
  of({ ownerKey, selection: { q } }: SelectedRows, signal?: AbortSignal): WordFilter | undefined {
    return q === undefined ? undefined : new WordFilter(this.#queries, ownerKey, wordsOf(fold(q)), signal)
  }
}

/** What the index says of a block. */
interface Block {
  /** How many of its logs were compared without it. */
  compared: number
  /** A bit for each log; `undefined` as long as all have to be compared. */
  proposed: Uint8Array | undefined
}

/**
 * Tells which logs have the words. What the index proposes is compared with the texts, so the index decides only how
 * long it takes. Others get their turn meanwhile.
 */
export class WordFilter {
  readonly #queries: Queries
  readonly #ownerKey: number
  readonly #words: readonly string[]
  readonly #terms: readonly AskedTerm[]
  readonly #signal: AbortSignal | undefined
  readonly #blocks = new Map<number, Block>()
  #hasMany: boolean
  #endOfTurn = performance.now() + turnMs

  constructor(queries: Queries, ownerKey: number, words: readonly string[], signal: AbortSignal | undefined) {
    this.#queries = queries
    this.#ownerKey = ownerKey
    this.#words = words
    this.#terms = askedTerms(words)
    this.#hasMany = this.#terms.length === 0
    this.#signal = signal
  }

  /** Forgets which logs the index proposed: logs that were recorded since would be missed. */
  startOver(): void {
    this.#blocks.clear()
  }

  /** @returns the keys of all logs that the index proposes, in no order; `undefined` if there are many */
  async few(): Promise<number[] | undefined> {
    if (this.#hasMany) return undefined
    const keys: number[] = []
    for (const { block } of this.#queries.blocks.all({ ownerKey: this.#ownerKey })) {
      await this.#nextTurn()
      keys.push(...(await this.#ask(block, maxFew + 1 - keys.length)))
      if (keys.length > maxFew) {
        this.#hasMany = true
        return undefined
      }
    }
    return keys
  }

  /** @returns those of the rows whose logs have the words, up to `limit`, in their order */
  async select<Row extends { readonly key: number }>(rows: readonly Row[], limit = rows.length): Promise<Row[]> {
    const selected: Row[] = []
    for (const row of rows) {
      if (selected.length >= limit) break
      if (await this.#has(row.key)) selected.push(row)
    }
    return selected
  }

  async #has(key: number): Promise<boolean> {
    await this.#nextTurn()
    if (!(await this.#isProposed(key))) return false
    const row = this.#queries.json.first({ key })
    return row !== undefined && haveWords(searchedTexts(JSON.parse(row.json) as Log), this.#words)
  }

  async #isProposed(key: number): Promise<boolean> {
    if (this.#terms.length === 0) return true
    const number = blockOf(key)
    const block = this.#blocks.get(number) ?? { compared: 0, proposed: undefined }
    this.#blocks.set(number, block)
    if (block.compared === firstPerBlock) block.proposed = await this.#load(number)
    block.compared++
    const place = key % logsPerBlock
    return !block.proposed || ((block.proposed[place >> 3] as number) & (1 << (place & 7))) !== 0
  }

  async #load(block: number): Promise<Uint8Array | undefined> {
    const keys = await this.#ask(block, maxPerBlock + 1)
    if (keys.length > maxPerBlock) return undefined
    const bits = new Uint8Array(logsPerBlock / 8)
    for (const key of keys) {
      const place = key % logsPerBlock
      bits[place >> 3] = (bits[place >> 3] as number) | (1 << (place & 7))
    }
    return bits
  }

  /** First for the longest term alone: if that is rare, the others, which may take long to merge, aren't needed. */
  async #ask(block: number, limit: number): Promise<number[]> {
    if (this.#terms.length > 1) {
      const keys = this.#keysWith(block, this.#terms.slice(0, 1), Math.min(limit, maxRare))
      if (keys.length < Math.min(limit, maxRare)) return keys
      await this.#nextTurn()
    }
    return this.#keysWith(block, this.#terms, limit)
  }

  #keysWith(block: number, some: readonly AskedTerm[], limit: number): number[] {
    const terms = termsQuery(this.#ownerKey, block, some)
    return this.#queries.proposed.all({ terms, limit }).map(({ rowid }) => rowid)
  }

  async #nextTurn(): Promise<void> {
    if (performance.now() < this.#endOfTurn) return
    await new Promise(setImmediate)
    this.#signal?.throwIfAborted()
    this.#endOfTurn = performance.now() + turnMs
  }
}
