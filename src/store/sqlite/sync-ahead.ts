import { open } from 'node:fs/promises'
import type { Database } from './driver.js'

/**
 * Waits for the disk to have what an open transaction has written to the write-ahead log so far, which is what didn't
 * fit in the cache of its connection. Without this the commit waits for it, and keeps the event loop waiting. The
 * commit still syncs the log: it finds less to do, and reports what fails. Test: the fault "the largest request of each
 * operation" (test/faults/largest.ts).
 */
export async function syncAhead({ name }: Database): Promise<void> {
  try {
    // SQLite has no locks on this file, which closing it again would release (fcntl(2), "Advisory record locking").
    const log = await open(`${name}-wal`, 'r+')
    await log.datasync().finally(() => log.close())
  } catch {}
}
