import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'

/**
 * Writes a stream that a call gave to a file, which gets its name when it is complete. If anything fails, the file is
 * deleted, and an older file of that name stays as it was.
 * @param {ReadableStream<Uint8Array>} stream
 * @param {string} path
 * @returns {Promise<number>} the number of bytes
 */
export async function save(stream, path) {
  const part = `${path}.${randomUUID().slice(0, 8)}.part`
  try {
    const count = await write(stream, part)
    await rename(part, path)
    return count
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

async function write(stream, path) {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(stream)
    await file.sync()
    return (await file.stat()).size
  } finally {
    await file.close()
  }
}
