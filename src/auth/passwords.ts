import { hash, verify } from '@node-rs/argon2'
import { StartupError } from '../domain/startup-error.js'
import type { PasswordQueue } from './password-queue.js'

/** argon2id as in OWASP's Password Storage Cheat Sheet (19 MiB, two passes, one lane): 20 ms, off the main thread. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/**
 * Hashes passwords, each with its own salt, and verifies them. `address` is the client's. Both throw what
 * `PasswordQueue.run` throws.
 */
export interface Passwords {
  /** @returns the hash to store, in PHC string format */
  hash(password: string, address: string): Promise<string>
  /**
   * Verifies a password.
   * @param passwordHash the account's hash, or `undefined` if there is no such account: the result is then `false`,
   * after the same time
   */
  matches(passwordHash: string | undefined, password: string, address: string): Promise<boolean>
}

/**
 * Prepares a hash that belongs to no account, so that a login with an unknown address takes as long as any other.
 * @throws StartupError if this machine can't hash a password
 */
export async function preparePasswords(queue: PasswordQueue): Promise<Passwords> {
  const dummyHash = await hashPassword('').catch((error: Error) => {
    throw new StartupError(
      `Passwords cannot be hashed (${error.message}). Check that there is free memory: each login needs 19 MiB.`,
      { cause: error },
    )
  })
  return {
    hash: (password, address) => queue.run(address, () => hashPassword(password)),
    async matches(passwordHash, password, address) {
      const isMatch = await queue.run(address, () => verify(passwordHash ?? dummyHash, normalize(password)))
      return passwordHash !== undefined && isMatch
    },
  }
}

function hashPassword(password: string): Promise<string> {
  return hash(normalize(password), cost)
}

/** Keyboards and systems encode the same characters differently (NIST SP 800-63B, 5.1.1.2). */
function normalize(password: string): string {
  return password.normalize('NFKC')
}
