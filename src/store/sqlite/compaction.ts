import { dirname } from 'node:path'
import { openReader } from './database.js'
import type { Progress } from './progress.js'
import { runInThread } from './thread.js'

/** @returns the size of a database without its free pages, in bytes */
export function sizeOfContent(file: string): number {
  const { sqlite } = openReader(file)
  try {
    const read = (name: string) => sqlite.pragma(name, { simple: true }) as number
    return (read('page_count') - read('freelist_count')) * read('page_size')
  } finally {
    sqlite.close()
  }
}

/**
 * Rewrites a database without free space (SQLite documentation, VACUUM), so that from then on it can shrink by
 * itself (see `Shrinking`). Others may read meanwhile; their writes wait. If it's interrupted, the database is as it
 * was, or compacted.
 * @param progress reports the second half, in which the content is written to the write-ahead log: the first half is a
 * file that nobody else can see
 * @throws the database's error
 */
export async function compactDatabase(file: string, progress: Progress): Promise<void> {
  const total = sizeOfContent(file)
  // SQLite builds it in a temporary file of the same size. Other folders for those may be too small, in memory, or
  // read-only (SQLite documentation, "Temporary Files Used By SQLite", section 5).
  process.env.SQLITE_TMPDIR = dirname(file)
  await runInThread(new URL('./compact-thread.js', import.meta.url), file, { file: `${file}-wal`, total, progress })
}
