import { hash, verify } from '@node-rs/argon2'

/**
 * argon2id as OWASP's Password Storage Cheat Sheet has it (19 MiB, two passes, one lane), about 20 ms, off the main thread. Each hash
 * has its own salt.
 */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** A hash of nobody's password: a login for an address without an account is checked against it, and so takes as long as any. */
let nobody: Promise<string> | undefined

/** @returns the hash to keep, in PHC string format */
export function hashPassword(password: string): Promise<string> {
  return hash(normalize(password), cost)
}

/** @param passwordHash of the account, or `undefined` when there is no account: the answer is then no, and comes no sooner */
export async function verifyPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  nobody ??= hashPassword('')
  const matches = await verify(passwordHash ?? (await nobody), normalize(password))
  return passwordHash !== undefined && matches
}

/** The same characters typed on another keyboard or system make the same password (NIST SP 800-63B, 5.1.1.2). */
function normalize(password: string): string {
  return password.normalize('NFKC')
}
