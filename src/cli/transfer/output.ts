import { open, rename } from 'node:fs/promises'
import { resolve } from 'node:path'
import { StartupError } from '../../domain/startup-error.js'
import { checkTarget, renameToNew } from '../new-file.js'
import { withUnfinishedFile } from '../unfinished-file.js'

/** Where an export goes. */
export interface Output {
  /** Resolves when there is room for more. */
  readonly write: (text: string) => Promise<void>
}

/** Texts are collected up to this size, in UTF-16 units, because each write is a system call. */
const bufferSize = 256 * 1024

/**
 * Gives `work` an output. A file gets its name when it is complete and on disk; only its owner can read it.
 * @param path the path of the file; standard output if it's missing
 * @throws StartupError if the file exists, unless it may be replaced, or can't be written
 */
export async function withOutput<T>(
  path: string | undefined,
  { replace }: { replace: boolean },
  work: (output: Output) => Promise<T>,
): Promise<T> {
  return path === undefined ? toStandardOutput(work) : toFile(resolve(path), replace, work)
}

async function toFile<T>(target: string, replace: boolean, work: (output: Output) => Promise<T>): Promise<T> {
  if (!replace) checkTarget(target)
  try {
    return await withUnfinishedFile(target, async (unfinished) => {
      const result = await writeFile(unfinished, work)
      if (replace) await rename(unfinished, target)
      else renameToNew(unfinished, target)
      return result
    })
  } catch (error) {
    throw isOfFiles(error) ? new StartupError(`${target} cannot be written (${error.message}).`) : error
  }
}

async function writeFile<T>(path: string, work: (output: Output) => Promise<T>): Promise<T> {
  const file = await open(path, 'wx', 0o600)
  try {
    const result = await buffered((text) => file.writeFile(text), work)
    await file.sync()
    return result
  } finally {
    await file.close()
  }
}

async function toStandardOutput<T>(work: (output: Output) => Promise<T>): Promise<T> {
  const write = (text: string) =>
    new Promise<void>((done, fail) => process.stdout.write(text, (error) => (error ? fail(error) : done())))
  // The callback has the error; without a listener it would end the process with a stack trace.
  const ignore = () => {}
  process.stdout.on('error', ignore)
  try {
    return await buffered(write, work)
  } catch (error) {
    throw isOfFiles(error) ? new StartupError(`Standard output cannot be written (${error.message}).`) : error
  } finally {
    process.stdout.off('error', ignore)
  }
}

async function buffered<T>(write: (text: string) => Promise<void>, work: (output: Output) => Promise<T>): Promise<T> {
  let texts: string[] = []
  let size = 0
  const flush = async () => {
    const text = texts.join('')
    texts = []
    size = 0
    if (text !== '') await write(text)
  }
  const result = await work({
    async write(text) {
      texts.push(text)
      size += text.length
      if (size >= bufferSize) await flush()
    },
  })
  await flush()
  return result
}

function isOfFiles(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && /^E[A-Z]+$/.test((error as NodeJS.ErrnoException).code ?? '')
}
