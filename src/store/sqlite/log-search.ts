import { fold, wordsOf } from '../../domain/case-folding.js'
import { type JsonText, parseJson } from '../../domain/json.js'
import type { Log } from '../../domain/log.js'
import { haveWords, searchedTexts } from '../../domain/log-words.js'
import { Turns } from '../../domain/turns.js'
import type { SelectedRows } from './conditions.js'
import type { Connection, Query } from './database.js'
import { storedJson } from './json-column.js'
import { type AskedTerm, askedTerms, blockOf, logsPerBlock, termsQuery } from './log-terms.js'

/**
 * Up to so many logs that the index proposes are looked up one by one. If more have the words, a page of them is found
 * sooner by going through the logs in their order.
 */
const maxFew = 500
/** If fewer logs of a block have the terms of a stage, the next stage isn't asked for. */
const maxRare = 50
/** Logs in the order of their times are asked for together if their keys are in no more blocks than this. */
const maxBlocks = 4
/** A block with more proposed logs than this is compared as a whole: to ask for them all would take too long. */
const maxPerBlock = 8192

interface Queries {
  readonly blocks: Query<{ ownerKey: number }, { block: number }>
  readonly proposed: Query<{ terms: string; limit: number }, { rowid: number }>
  readonly json: Query<{ key: number }, { json: JsonText<Log> }>
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
      json: reader.prepare((db, param) =>
        db
          .selectFrom('logs')
          .select(storedJson.as('json'))
          .where('key', '=', param('key'))
          .$castTo<{ json: JsonText<Log> }>(),
      ),
    }
  }

  /** @returns what tells which logs have the words of a selection; `undefined` if it has none */
  of({ ownerKey, selection: { q } }: SelectedRows, signal?: AbortSignal): WordFilter | undefined {
    return q === undefined ? undefined : new WordFilter(this.#queries, ownerKey, wordsOf(fold(q)), signal)
  }
}

/** `null` if there is no key. */
export interface KeyRange {
  readonly low: number | null
  readonly high: number | null
}

/** What the index proposes of a block. */
interface Proposed {
  readonly keys: readonly number[]
  /** A bit for each log. */
  readonly bits: Uint8Array
}

/**
 * Tells which logs have the words. What the index proposes is compared with the texts, so the index decides only how
 * long it takes. Others get their turn meanwhile.
 */
export class WordFilter {
  /** Whether the index can rule out anything. */
  readonly usesIndex: boolean
  readonly #queries: Queries
  readonly #ownerKey: number
  readonly #words: readonly string[]
  readonly #stages: readonly (readonly AskedTerm[])[]
  readonly #turns: Turns
  /** Of some blocks; `undefined` for one whose logs have to be compared all. */
  readonly #blocks = new Map<number, Proposed | undefined>()
  #hasMany: boolean

  constructor(queries: Queries, ownerKey: number, words: readonly string[], signal: AbortSignal | undefined) {
    this.#queries = queries
    this.#ownerKey = ownerKey
    this.#words = words
    this.#stages = askedTerms(words)
    this.usesIndex = this.#stages.length > 0
    this.#hasMany = !this.usesIndex
    this.#turns = new Turns(signal)
  }

  /** Forgets which logs the index proposed: logs that were recorded since would be missed. */
  startOver(): void {
    this.#blocks.clear()
  }

  /**
   * @param wanted how many logs are enough: if those blocks propose as many that were asked for so far, it's quicker to
   * go through the logs in their order
   * @returns the keys of all logs that the index proposes, in no order; `undefined` if there are many
   */
  async few(wanted = Number.POSITIVE_INFINITY): Promise<number[] | undefined> {
    if (this.#hasMany) return undefined
    const known = [...this.#blocks.values()].reduce((sum, block) => sum + (block?.keys.length ?? maxFew), 0)
    if (known > wanted) return undefined
    const keys: number[] = []
    for (const { block } of this.#queries.blocks.all({ ownerKey: this.#ownerKey })) {
      const found = await this.#proposedOf(block)
      if (!found || keys.length + found.keys.length > maxFew) {
        this.#hasMany = true
        return undefined
      }
      keys.push(...found.keys)
    }
    return keys
  }

  /** @returns the keys in a range that the index proposes; `undefined` if the logs have to be looked at one by one */
  async proposedIn({ low, high }: KeyRange): Promise<number[] | undefined> {
    if (low === null || high === null) return []
    if (blockOf(high) - blockOf(low) >= maxBlocks) return undefined
    const keys: number[] = []
    for (let block = blockOf(low); block <= blockOf(high); block++) {
      const found = await this.#proposedOf(block)
      if (!found) return undefined
      keys.push(...found.keys.filter((key) => key >= low && key <= high))
    }
    return keys
  }

  /** @returns those of the rows that the index proposes, in their order */
  async proposed<Row extends { readonly key: number }>(rows: readonly Row[]): Promise<Row[]> {
    const proposed: Row[] = []
    for (const row of rows) {
      const block = blockOf(row.key)
      const found = this.#blocks.has(block) ? this.#blocks.get(block) : await this.#proposedOf(block)
      if (!found || isIn(found.bits, row.key)) proposed.push(row)
    }
    return proposed
  }

  /** @returns those of the rows whose logs have the words, up to `limit`, in their order */
  async select<Row extends { readonly key: number }>(rows: readonly Row[], limit = rows.length): Promise<Row[]> {
    const selected: Row[] = []
    for (const row of rows) {
      if (selected.length >= limit) break
      await this.#turns.giveWay()
      if (this.#has(row.key)) selected.push(row)
    }
    return selected
  }

  #has(key: number): boolean {
    const row = this.#queries.json.first({ key })
    return row !== undefined && haveWords(searchedTexts(parseJson(row.json)), this.#words)
  }

  /** What the index proposes of a block, which is asked once; `undefined` if its logs have to be compared all. */
  async #proposedOf(block: number): Promise<Proposed | undefined> {
    if (!this.#blocks.has(block)) {
      const keys = await this.#ask(block)
      this.#blocks.set(block, keys && { keys, bits: bitsOf(keys) })
    }
    return this.#blocks.get(block)
  }

  /** @returns the keys of a block's logs that have the terms of a stage; `undefined` if there are too many */
  async #ask(block: number): Promise<number[] | undefined> {
    for (const [index, terms] of this.#stages.entries()) {
      await this.#turns.giveWay()
      const max = index === this.#stages.length - 1 ? maxPerBlock : maxRare - 1
      const query = { terms: termsQuery(this.#ownerKey, block, terms), limit: max + 1 }
      const keys = this.#queries.proposed.all(query).map(({ rowid }) => rowid)
      if (keys.length <= max) return keys
    }
    return undefined
  }
}

function bitsOf(keys: readonly number[]): Uint8Array {
  const bits = new Uint8Array(logsPerBlock / 8)
  for (const key of keys) {
    const index = key % logsPerBlock
    bits[index >> 3] = (bits[index >> 3] as number) | (1 << (index & 7))
  }
  return bits
}

function isIn(bits: Uint8Array, key: number): boolean {
  const index = key % logsPerBlock
  return ((bits[index >> 3] as number) & (1 << (index & 7))) !== 0
}
