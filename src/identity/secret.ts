import { randomBytes } from 'node:crypto'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartError } from '../start-error.js'

/** The least length of the secret, in bytes: that of the hash (RFC 7518, section 3.2). */
export const leastSecretBytes = 32

/**
 * The secret that tokens are signed with, from the data folder; made there at the first start, readable only by its owner.
 * @throws StartError when the file is not usable or others may read it
 */
export function readOrMakeSecret(dataDir: string): string {
  const file = join(dataDir, 'jwt-secret')
  try {
    writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  if ((statSync(file).mode & 0o077) !== 0) {
    throw new StartError(
      `The secret in ${file} can be read by others. Run \`chmod 600 ${file}\`; if others may have read it, delete it (everyone has to log in again).`,
    )
  }
  const secret = readFileSync(file, 'utf8').trim()
  if (Buffer.byteLength(secret) < leastSecretBytes) {
    throw new StartError(
      `The secret in ${file} has fewer than ${leastSecretBytes} bytes. Delete the file to have a new one made (everyone has to log in again), or set JWT_SECRET.`,
    )
  }
  return secret
}
