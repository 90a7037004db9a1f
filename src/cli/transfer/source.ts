import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { StartupError } from '../../domain/startup-error.js'
import { archiveItems, isArchive } from './archive-source.js'
import { encodingOf } from './encoding.js'
import type { Item } from './items.js'
import { jsonItems } from './json-source.js'
import { isSqlite, openLlmLogs } from './llm-source.js'
import type { RowOptions } from './row-items.js'
import { tableItems } from './table-source.js'

/** How files are read. */
export interface ReadOptions extends RowOptions {
  /** The encoding of text files without a byte order mark. */
  readonly encoding: string | undefined
}

/** A file that is read item by item, in little memory. */
export interface Source {
  readonly items: () => AsyncGenerator<Item, void, undefined>
  /** How much of the file was read, from 0 to 100. */
  readonly percentRead: () => number
}

/** How much of a file is read to recognize its format, in bytes. */
const startBytes = 64 * 1024

/**
 * Opens a file, whose format is recognized from its content.
 * @param note takes what the user should know about the file as a whole
 * @throws StartupError if it can't be read
 */
export async function openSource(file: string, options: ReadOptions, note: (text: string) => void): Promise<Source> {
  const { start, bytes } = await readStart(file)
  if (isSqlite(start)) return openLlmLogs(file, options)
  const encoding = encodingOf(start, options.encoding)
  let read = 0
  async function* chunks() {
    for await (const chunk of createReadStream(file, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
      read += chunk.length
      yield chunk
    }
  }
  const items = () => {
    if (isArchive(start)) return archiveItems(file, chunks())
    const [first] = new TextDecoder(encoding.label).decode(start).trimStart()
    if (first === '{' || first === '[') return jsonItems(file, chunks(), encoding, options, note)
    return tableItems(file, chunks(), encoding, options, note)
  }
  return { items, percentRead: () => Math.floor((100 * read) / bytes) }
}

async function readStart(file: string): Promise<{ start: Buffer; bytes: number }> {
  try {
    const handle = await open(file)
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(startBytes), 0, startBytes, 0)
      return { start: buffer.subarray(0, bytesRead), bytes: (await handle.stat()).size }
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw new StartupError(`${file} cannot be read (${(error as Error).message}).`, { cause: error })
  }
}
