import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

const loginWindowSeconds = 15 * 60
const signupWindowSeconds = 60 * 60

/** Asks for leave to try; gives back the seconds to wait when there were too many tries, else `undefined`. */
export interface Attempts {
  /** Counts a login for an account and for a client's address until `succeeded` takes it back. */
  login(email: string, address: string): Promise<number | undefined>
  /** The login was right: the account's count begins anew, and this try does not count for the address. */
  succeeded(email: string, address: string): Promise<void>
  /** Counts the creation of an account from a client's address. */
  signup(address: string): Promise<number | undefined>
}

/**
 * Limits guessing, in the memory of this process.
 * @param limit failed logins in 15 minutes for an account and for an address; sign-ups have three times as many in an hour; 0 for no limit
 */
export function limitAttempts(limit: number): Attempts {
  if (limit === 0) return { login: async () => undefined, succeeded: async () => {}, signup: async () => undefined }
  const accounts = new RateLimiterMemory({ points: limit, duration: loginWindowSeconds })
  const addresses = new RateLimiterMemory({ points: limit, duration: loginWindowSeconds })
  const signups = new RateLimiterMemory({ points: 3 * limit, duration: signupWindowSeconds })
  return {
    async login(email, address) {
      const waits = [await consume(accounts, email), await consume(addresses, address)]
      return waits.find((wait) => wait !== undefined)
    },
    async succeeded(email, address) {
      await accounts.delete(email)
      await addresses.reward(address)
    },
    signup: (address) => consume(signups, address),
  }
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<number | undefined> {
  try {
    await limiter.consume(key)
    return undefined
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
    throw refusal
  }
}
