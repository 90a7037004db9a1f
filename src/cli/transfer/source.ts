import { createReadStream, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { StartupError } from '../../domain/startup-error.js'
import { archiveItems, isArchive } from './archive-source.js'
import type { Item } from './items.js'

/** How files are read. */
export type ReadOptions = object

/** A file that is read item by item, in little memory. */
export interface Source {
  readonly items: () => AsyncGenerator<Item, void, undefined>
  /** The size of the file. */
  readonly bytes: number
  readonly bytesRead: () => number
}

/** What is read of a file to recognize its format, in bytes. */
const startBytes = 64 * 1024

/**
 * Opens a file, whose format is recognized from its content.
 * @throws StartupError if it can't be read or recognized
 */
export async function openSource(file: string, _: ReadOptions): Promise<Source> {
  const { start, bytes } = await readStart(file)
  let read = 0
  async function* chunks() {
    for await (const chunk of createReadStream(file, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
      read += chunk.length
      yield chunk
    }
  }
  if (!isArchive(start)) {
    throw new StartupError(`${file} has no known format. See promptcrafter import --help for those that can be read.`)
  }
  return { items: () => archiveItems(file, chunks()), bytes, bytesRead: () => read }
}

async function readStart(file: string): Promise<{ start: Buffer; bytes: number }> {
  try {
    const handle = await open(file)
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(startBytes), 0, startBytes, 0)
      return { start: buffer.subarray(0, bytesRead), bytes: statSync(file).size }
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw new StartupError(`${file} cannot be read (${(error as Error).message}).`, { cause: error })
  }
}
