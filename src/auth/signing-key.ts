import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartupError } from '../domain/startup-error.js'

/** The minimum length of the secret, in bytes: the size of the hash (RFC 7518, section 3.2). */
export const minSecretBytes = 32

/**
 * Reads the secret that tokens are signed with from the data folder; creates it if it's missing.
 * @throws StartupError if the file can't be used, or other users can read it
 */
export function readOrCreateSecret(dataDir: string): string {
  const file = join(dataDir, 'jwt-secret')
  try {
    createSecret(file)
    return readSecret(file)
  } catch (error) {
    if (error instanceof StartupError) throw error
    throw new StartupError(
      `The secret ${file} cannot be created or read (${(error as Error).message}). ` +
        'Give the user of the service read and write permission for the folder, or set JWT_SECRET.',
      { cause: error },
    )
  }
}

/**
 * Reads the previous secret, if the operator kept it next to the current one.
 * @throws StartupError if the file can't be used, or other users can read it
 */
export function readPreviousSecret(dataDir: string): string | undefined {
  const file = join(dataDir, 'jwt-secret-previous')
  return existsSync(file) ? readSecret(file) : undefined
}

/** Creates the secret if there is none. A hard link makes it appear complete, and never replaces another process's. */
function createSecret(file: string): void {
  if (existsSync(file)) return
  const temporary = `${file}.${process.pid}`
  writeFileSync(temporary, randomBytes(48).toString('base64url'), { mode: 0o600, flush: true })
  try {
    linkSync(temporary, file)
  } catch (error) {
    // Some file systems have no hard links.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') renameSync(temporary, file)
  } finally {
    rmSync(temporary, { force: true })
  }
}

function readSecret(file: string): string {
  if ((statSync(file).mode & 0o077) !== 0) {
    throw new StartupError(
      `Other users can read the secret in ${file}. Run \`chmod 600 "${file}"\`; if somebody may have read it, ` +
        'delete it (everyone has to log in again).',
    )
  }
  const secret = readFileSync(file, 'utf8').trim()
  if (Buffer.byteLength(secret) < minSecretBytes) {
    throw new StartupError(
      `The secret in ${file} has fewer than ${minSecretBytes} bytes. Delete the file to have a new one created ` +
        '(everyone has to log in again), or set JWT_SECRET.',
    )
  }
  return secret
}
