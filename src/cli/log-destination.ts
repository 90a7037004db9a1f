import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { type DestinationStream, destination, pino } from 'pino'

/** Further lines are dropped, which bounds the memory. */
const maxBufferedBytes = 16 * 1024 * 1024
/** The size of a write under load, because each wakes a thread. `npm run bench:micro`: 1 µs per line instead of 4.5. */
const minWriteBytes = 64 * 1024

export interface LogDestination extends DestinationStream {
  /** How many lines were dropped since the start. */
  droppedLines(): number
  /**
   * Writes the lines that are buffered. Gives up after `timeoutMs` milliseconds: a full disk, or a pipe that nobody
   * reads, must not keep the process from exiting. Later lines are dropped.
   */
  close(timeoutMs: number): Promise<void>
}

/**
 * Writes the log to a file descriptor in batches, off the request path, within a tenth of a second. While that isn't
 * possible, it tries again; the newest lines are dropped, and the next line that fits is preceded by one with their
 * number.
 */
export function logDestination(dest: number): LogDestination {
  let isStuck = false
  let isClosed = false
  const stream = destination({
    dest,
    sync: false,
    minLength: minWriteBytes,
    maxWrite: 2 * minWriteBytes,
    periodicFlush: 100,
    maxLength: maxBufferedBytes,
    contentMode: 'buffer',
    retryEAGAIN: () => {
      isStuck = true
      return !isClosed
    },
  })
  // Without a listener an error, such as a full disk, would end the process. The next periodic flush tries again.
  stream.on('error', () => {
    isStuck = true
  })
  stream.on('write', () => {
    isStuck = false
  })
  // The package writes what is buffered when the process exits, and would retry forever.
  process.prependListener('exit', () => {
    if (isStuck && !isClosed) stream.destroy()
  })
  // With text, the package counts the bytes of all buffered lines for each line. In buffer mode it accepts buffers,
  // although its types don't say so. `npm run bench:micro`: 0.7 µs of processor time per line instead of 11.
  const write = (line: string) => void stream.write(Buffer.from(line) as unknown as string)
  const notes = pino({}, { write })
  let dropped = 0
  /** How many of them a line in the log has reported. */
  let reported = 0
  stream.on('drop', () => dropped++)
  return {
    droppedLines: () => dropped,
    write(line) {
      if (isClosed) return
      if (dropped > reported) {
        const before = dropped
        const note = { dropped: dropped - reported }
        notes.warn(note, 'log lines were dropped, because they could not be written fast enough')
        // The note itself may have been dropped, which isn't counted.
        if (dropped > before) dropped = before
        else reported = dropped
      }
      write(line)
    },
    async close(timeoutMs) {
      const written = once(stream, 'close').then(
        () => true,
        () => false,
      )
      stream.end()
      const isWritten = await Promise.race([written, sleep(timeoutMs, false, { ref: false })])
      isClosed = true
      if (!isWritten) stream.destroy()
    },
  }
}
