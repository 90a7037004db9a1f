import type { Database } from './driver.js'

/** How many pages of an index are merged at once: a millisecond's work. */
export const pagesPerMerge = 16

/** A full-text index, which only marks rows as deleted until its segments are merged. */
export interface SearchIndex {
  /** Whether it has terms of deleted rows. */
  readonly hasDeleted: () => boolean
  /**
   * Merges some pages, of all segments that there are or of those whose merge has begun (SQLite documentation, FTS5,
   * "The 'merge' Command").
   * @returns whether there was something to merge
   */
  readonly merge: (what: 'all' | 'more') => boolean
  /**
   * Runs `merge` so that it continues a merge of a few segments although others have come since: otherwise FTS5 waits
   * for more of those (`fts5IndexMerge` in SQLite's source). Within a transaction.
   */
  readonly eagerly: <T>(run: () => T) => T
}

const tables = ['prompts_search', 'logs_search'] as const
type Table = (typeof tables)[number]

/** How many segments are merged at least: the default (SQLite documentation, FTS5, 'usermerge'). */
const segmentsPerMerge = 4

export function searchIndexes(database: Database): SearchIndex[] {
  return tables.map((table) => searchIndex(database, table))
}

/** Removes the terms of deleted rows from a database that nobody else uses. */
export function purgeIndexes(database: Database): void {
  const hasIndexes = database.prepare(
    "SELECT count(*) = 2 FROM sqlite_schema WHERE name IN ('prompts_search', 'logs_search')",
  )
  if (hasIndexes.pluck().get() === 0) return
  for (const { hasDeleted, merge } of searchIndexes(database)) {
    if (!hasDeleted()) continue
    for (let isMore = merge('all'); isMore; ) isMore = merge('more')
  }
}

export function searchIndex(database: Database, table: Table): SearchIndex {
  // The pages that mark deleted rows have the IDs of their segments with this bit set (SQLite's source,
  // `FTS5_TOMBSTONE_ROWID`).
  const deleted = database.prepare(`SELECT 1 FROM ${table}_data WHERE id >= 65536 << 37 LIMIT 1`)
  const merge = database.prepare<[number]>(`INSERT INTO ${table} (${table}, rank) VALUES ('merge', ?)`)
  const setSegments = database.prepare<[number]>(`INSERT INTO ${table} (${table}, rank) VALUES ('usermerge', ?)`)
  const changes = database.prepare<[], number>('SELECT total_changes()').pluck()
  return {
    hasDeleted: () => deleted.get() !== undefined,
    merge: (what) => {
      const before = changes.get() as number
      merge.run(what === 'all' ? -pagesPerMerge : pagesPerMerge)
      // One change is the statement itself.
      return (changes.get() as number) - before > 1
    },
    eagerly: (run) => {
      setSegments.run(2)
      const result = run()
      setSegments.run(segmentsPerMerge)
      return result
    },
  }
}
