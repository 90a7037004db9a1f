import { type DestinationStream, destination, pino } from 'pino'

/** How many bytes may wait to be written; beyond that lines are dropped, so that memory stays bounded. */
const maxWaiting = 16 * 1024 * 1024
/** How many bytes are gathered for one write under load: each write wakes a thread, which costs more than a request. */
const minWrite = 64 * 1024

/**
 * Where the log goes: a file descriptor. Lines are written in batches, off the request path, within a tenth of a second.
 * If nobody reads them, the newest are dropped; the first line that fits again comes after one that says how many.
 */
export function logDestination(dest: number): DestinationStream {
  const stream = destination({
    dest,
    sync: false,
    minLength: minWrite,
    maxWrite: 2 * minWrite,
    periodicFlush: 100,
    maxLength: maxWaiting,
    contentMode: 'buffer',
  })
  // Given text, the package counts the bytes of all waiting lines with each line. In buffer mode it takes buffers, which
  // its types don't say. Benchmark: without this a small read takes 152 µs of processor time instead of 135 (`prompt`).
  const write = (line: string) => void stream.write(Buffer.from(line) as unknown as string)
  const notes = pino({}, { write })
  let dropped = 0
  stream.on('drop', () => dropped++)
  return {
    write(line) {
      if (dropped > 0) {
        const before = dropped
        notes.warn({ dropped }, 'lines of the log were dropped: they were not read fast enough')
        // The note itself may have been dropped; nobody misses it.
        dropped = dropped > before ? before : 0
      }
      write(line)
    },
  }
}
