import { hash, verify } from '@node-rs/argon2'
import { StartupError } from '../domain/startup-error.js'

/**
 * argon2id as OWASP's Password Storage Cheat Sheet recommends (19 MiB, two passes, one lane): about 20 ms, off the main
 * thread.
 */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Hashes passwords and checks them. Each hash has a salt of its own. */
export interface Passwords {
  /** @returns the hash to store, in PHC string format */
  hash(password: string): Promise<string>
  /**
   * Whether a password is the account's.
   * @param passwordHash the account's, or `undefined` when there is no such account: the result is then `false`, and
   * takes as long
   */
  matches(passwordHash: string | undefined, password: string): Promise<boolean>
}

/**
 * Prepares to check passwords: hashes one that belongs to no account, so that a login for an unknown address has a hash
 * to check, too.
 * @throws StartupError when this machine cannot hash a password
 */
export async function preparePasswords(): Promise<Passwords> {
  const nobodysHash = await hashPassword('').catch((error: Error) => {
    throw new StartupError(
      `No password can be hashed (${error.message}). See whether there is memory to spare: each login needs 19 MiB.`,
      { cause: error },
    )
  })
  return {
    hash: hashPassword,
    async matches(passwordHash, password) {
      const isSame = await verify(passwordHash ?? nobodysHash, normalize(password))
      return passwordHash !== undefined && isSame
    },
  }
}

function hashPassword(password: string): Promise<string> {
  return hash(normalize(password), cost)
}

/** The same characters, typed on another keyboard or system, are the same password (NIST SP 800-63B, 5.1.1.2). */
function normalize(password: string): string {
  return password.normalize('NFKC')
}
