import { type Kysely, sql } from 'kysely'
import { Turns } from '../../domain/turns.js'
import type { Connection } from './database.js'
import type { Tables } from './schema.js'
import { pagesPerMerge, type SearchIndex, searchIndex } from './search-indexes.js'
import type { Writer } from './writer.js'

/** For so many characters of terms a page is merged: more than it takes, so that segments stay few. */
const charactersPerPage = 1024
const charactersPerMerge = pagesPerMerge * charactersPerPage

/**
 * Merges the segments of the full-text index over logs. Each transaction adds one, and the more there are, the longer a
 * search takes. FTS5 would merge hundreds of pages in a commit now and then, and keep the event loop waiting for up to
 * 75 ms; so that is off (see migrations/0015-merges-in-steps.ts). Here a few pages are merged at the end of each
 * transaction, as many as its terms need, and others have their turn in between. Test:
 * test/store/sqlite/segment-merges.test.ts.
 */
export class SegmentMerges {
  readonly #index: SearchIndex
  readonly #writer: Writer
  /** How many characters of terms were added since the last merge, at most. */
  #unmerged = 0

  constructor({ sqlite }: Connection, writer: Writer) {
    this.#index = searchIndex(sqlite, 'logs_search')
    this.#writer = writer
  }

  /** To be called for each log that is added within a write, with the characters of its terms. */
  added(characters: number): void {
    // However short they are, they may be a segment.
    this.#unmerged += Math.max(characters, charactersPerPage)
    if (this.#unmerged >= charactersPerMerge) this.#writer.atEnd(this.#merge)
  }

  /** The same in a transaction of a thread. At most 600 pages are merged there, which keeps no event loop waiting. */
  async mergeInThread(db: Kysely<Tables>, characters: number): Promise<void> {
    const pages = Math.ceil(characters / charactersPerPage)
    await sql`INSERT INTO logs_search (logs_search, rank) VALUES ('merge', ${sql.lit(pages)})`.execute(db)
  }

  readonly #merge = async (): Promise<void> => {
    for (const turns = new Turns(); this.#unmerged >= charactersPerMerge; await turns.giveWay()) {
      this.#unmerged = this.#index.merge('more') ? this.#unmerged - charactersPerMerge : 0
    }
  }
}
