import { Turns } from '../../domain/turns.js'
import type { Connection } from './database.js'
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

  /** To be called within a write that adds so many characters of terms. */
  added(characters: number): void {
    this.#unmerged += characters
    if (this.#unmerged >= charactersPerMerge) this.#writer.atEnd(this.#merge)
  }

  /** The same in a transaction of a thread: the next one of the writer merges them. */
  addedInThread(characters: number): void {
    this.#unmerged += characters
  }

  readonly #merge = async (): Promise<void> => {
    for (const turns = new Turns(); this.#unmerged >= charactersPerMerge; await turns.giveWay()) {
      this.#unmerged = this.#index.merge('more') ? this.#unmerged - charactersPerMerge : 0
    }
  }
}
