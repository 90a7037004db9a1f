import { type DestinationStream, destination, pino } from 'pino'

/** What waits for a reader of the log, in bytes; beyond it lines are dropped, so that the memory does not fill. */
const mostWaiting = 16 * 1024 * 1024
/**
 * What is written at once when there is much, in bytes: each write wakes another thread, which takes longer than to
 * serve a request.
 */
const mostTogether = 64 * 1024

/**
 * Where the log goes: a file descriptor. Lines are written some at a time, beside the requests, which do not wait for
 * it; each is out within a tenth of a second. Where nobody reads them, the newest are dropped, and the first that has a
 * place again comes after one that says how many.
 */
export function logDestination(dest: number): DestinationStream {
  const stream = destination({
    dest,
    sync: false,
    minLength: mostTogether,
    maxWrite: 2 * mostTogether,
    periodicFlush: 100,
    maxLength: mostWaiting,
    contentMode: 'buffer',
  })
  // Of lines that wait as text the package counts the bytes of all with each line that comes. It takes buffers, though
  // its types do not say so.
  const write = (line: string) => void stream.write(Buffer.from(line) as unknown as string)
  const notes = pino({}, { write })
  let dropped = 0
  stream.on('drop', () => dropped++)
  return {
    write(line) {
      if (dropped > 0) {
        const before = dropped
        notes.warn({ dropped }, 'lines of the log were dropped: they were not read fast enough')
        // The note may have been dropped itself; it is no line that anybody misses.
        dropped = dropped > before ? before : 0
      }
      write(line)
    },
  }
}
