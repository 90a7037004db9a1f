import cluster from 'node:cluster'
import ipaddr from 'ipaddr.js'
import { type IRateLimiterOptions, RateLimiterCluster, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

const loginWindowSeconds = 15 * 60
const signupWindowSeconds = 60 * 60

/** Counts attempts. The results are seconds to wait, or `undefined` below the limit. */
export interface Attempts {
  /** Tells whether logins are blocked, for the account or the address, without counting one. */
  retryAfter(email: string, address: string): Promise<number | undefined>
  recordFailure(email: string, address: string): Promise<number | undefined>
  /**
   * Resets the account's count, but not the address's: otherwise anybody with an account could go on guessing the
   * passwords of others.
   */
  recordSuccess(email: string): Promise<void>
  recordSignup(address: string): Promise<number | undefined>
}

/**
 * Throttles password guessing, with counts in memory: this process's, or the primary's if this is a worker. A count
 * takes a few hundred bytes and expires with its window. Each costs a password hash first, which bounds their number.
 * @param limit failed logins per 15 minutes, for each account and each address; three times as many sign-ups per hour
 * and address; 0 for no limit
 */
export function limitAttempts(limit: number): Attempts {
  if (limit === 0) {
    const allow = async () => undefined
    return { retryAfter: allow, recordFailure: allow, recordSuccess: allow, recordSignup: allow }
  }
  const accounts = limiter({ keyPrefix: 'account', points: limit, duration: loginWindowSeconds })
  const addresses = limiter({ keyPrefix: 'address', points: limit, duration: loginWindowSeconds })
  const signups = limiter({ keyPrefix: 'signup', points: 3 * limit, duration: signupWindowSeconds })
  return {
    async retryAfter(email, address) {
      const counts = [await addresses.get(networkOf(address)), await accounts.get(email)]
      const reached = counts.filter((count) => count !== null && count.consumedPoints >= limit)
      return reached.length > 0 ? secondsOf(reached as RateLimiterRes[]) : undefined
    },
    async recordFailure(email, address) {
      // A blocked address can't block accounts.
      return (await consume(addresses, networkOf(address))) ?? (await consume(accounts, email))
    },
    async recordSuccess(email) {
      await accounts.delete(email)
    },
    recordSignup: (address) => consume(signups, networkOf(address)),
  }
}

function limiter(options: IRateLimiterOptions): RateLimiterMemory | RateLimiterCluster {
  return cluster.isWorker ? new RateLimiterCluster({ ...options, timeoutMs: 5000 }) : new RateLimiterMemory(options)
}

async function consume(limiter: RateLimiterMemory | RateLimiterCluster, key: string): Promise<number | undefined> {
  try {
    await limiter.consume(key)
    return undefined
  } catch (rejection) {
    if (rejection instanceof RateLimiterRes) return secondsOf([rejection])
    throw rejection
  }
}

function secondsOf(counts: readonly RateLimiterRes[]): number {
  return Math.max(1, ...counts.map(({ msBeforeNext }) => Math.ceil(msBeforeNext / 1000)))
}

/** Identifies a client: by IPv4 address, or by the /64 of its IPv6 address, the smallest assignment (RFC 6177). */
function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address
  const parsed = ipaddr.process(address)
  return parsed.kind() === 'ipv4' ? parsed.toString() : parsed.toByteArray().slice(0, 8).join('.')
}
