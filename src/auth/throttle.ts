import cluster from 'node:cluster'
import ipaddr from 'ipaddr.js'
import { type IRateLimiterOptions, RateLimiterCluster, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

const loginWindowSeconds = 15 * 60
const signupWindowSeconds = 60 * 60

/** Counts tries, and says how many seconds to wait when there were too many, else `undefined`. */
export interface Attempts {
  /** Whether so many logins failed, for the account or from the address, that none is taken. Counts nothing. */
  closed(email: string, address: string): Promise<number | undefined>
  /** Counts a login that failed. */
  failed(email: string, address: string): Promise<number | undefined>
  /**
   * A login was right: the account's count begins anew. That of the address goes on, or who has one account could try
   * others for ever.
   */
  succeeded(email: string): Promise<void>
  /** Counts a sign-up. */
  signup(address: string): Promise<number | undefined>
}

/**
 * Limits guessing, in memory: of this process, or of the primary where this is one of several workers. A count takes
 * some hundred bytes and goes when its time is over; none is made without the work of a password's hash, which bounds
 * how many there can be.
 * @param limit failed logins in 15 minutes for an account and for an address; sign-ups have three times as many in an
 * hour; 0 for no limit
 */
export function limitAttempts(limit: number): Attempts {
  if (limit === 0) {
    const nothing = async () => undefined
    return { closed: nothing, failed: nothing, succeeded: nothing, signup: nothing }
  }
  const accounts = limiter({ keyPrefix: 'account', points: limit, duration: loginWindowSeconds })
  const addresses = limiter({ keyPrefix: 'address', points: limit, duration: loginWindowSeconds })
  const signups = limiter({ keyPrefix: 'signup', points: 3 * limit, duration: signupWindowSeconds })
  return {
    async closed(email, address) {
      const counts = [await addresses.get(networkOf(address)), await accounts.get(email)]
      const full = counts.filter((count) => count !== null && count.consumedPoints >= limit)
      return full.length > 0 ? secondsOf(full as RateLimiterRes[]) : undefined
    },
    async failed(email, address) {
      // A closed address makes no counts for accounts.
      return (await consume(addresses, networkOf(address))) ?? (await consume(accounts, email))
    },
    async succeeded(email) {
      await accounts.delete(email)
    },
    signup: (address) => consume(signups, networkOf(address)),
  }
}

function limiter(options: IRateLimiterOptions): RateLimiterMemory | RateLimiterCluster {
  return cluster.isWorker ? new RateLimiterCluster({ ...options, timeoutMs: 5000 }) : new RateLimiterMemory(options)
}

async function consume(limiter: RateLimiterMemory | RateLimiterCluster, key: string): Promise<number | undefined> {
  try {
    await limiter.consume(key)
    return undefined
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return secondsOf([refusal])
    throw refusal
  }
}

function secondsOf(counts: readonly RateLimiterRes[]): number {
  return Math.max(1, ...counts.map(({ msBeforeNext }) => Math.ceil(msBeforeNext / 1000)))
}

/**
 * What stands for a client: its IPv4 address, or the /64 of its IPv6 address, which is the least that anybody is given
 * (RFC 6177).
 */
function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address
  const parsed = ipaddr.process(address)
  return parsed.kind() === 'ipv4' ? parsed.toString() : parsed.toByteArray().slice(0, 8).join('.')
}
