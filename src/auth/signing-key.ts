import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartupError } from '../domain/startup-error.js'

/** The least length of the secret, in bytes: that of the hash (RFC 7518, section 3.2). */
export const leastSecretBytes = 32

/**
 * The secret that tokens are signed with, from the data folder; made there at the first start, readable only by its
 * owner.
 * @throws StartupError when the file is not usable or others may read it
 */
export function readOrMakeSecret(dataDir: string): string {
  const file = join(dataDir, 'jwt-secret')
  try {
    makeSecret(file)
    return readSecret(file)
  } catch (error) {
    if (error instanceof StartupError) throw error
    throw new StartupError(
      `The secret ${file} cannot be made or read (${(error as Error).message}). The user that runs this needs the right to read and write the folder; or set JWT_SECRET.`,
      { cause: error },
    )
  }
}

/**
 * The secret that tokens were signed with before, if the operator kept it beside the one of today.
 * @throws StartupError when the file is not usable or others may read it
 */
export function readPreviousSecret(dataDir: string): string | undefined {
  const file = join(dataDir, 'jwt-secret-previous')
  return existsSync(file) ? readSecret(file) : undefined
}

/**
 * Makes the secret when there is none. It gets its name when it is complete, and only if no other process was faster.
 */
function makeSecret(file: string): void {
  if (existsSync(file)) return
  const unfinished = `${file}.${process.pid}`
  writeFileSync(unfinished, randomBytes(48).toString('base64url'), { mode: 0o600, flush: true })
  try {
    linkSync(unfinished, file)
  } catch (error) {
    // Not every file system has links; there the name is given as it can be.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') renameSync(unfinished, file)
  } finally {
    rmSync(unfinished, { force: true })
  }
}

function readSecret(file: string): string {
  if ((statSync(file).mode & 0o077) !== 0) {
    throw new StartupError(
      `The secret in ${file} can be read by others. Run \`chmod 600 "${file}"\`; if others may have read it, delete it (everyone has to log in again).`,
    )
  }
  const secret = readFileSync(file, 'utf8').trim()
  if (Buffer.byteLength(secret) < leastSecretBytes) {
    throw new StartupError(
      `The secret in ${file} has fewer than ${leastSecretBytes} bytes. Delete the file to have a new one made (everyone has to log in again), or set JWT_SECRET.`,
    )
  }
  return secret
}
