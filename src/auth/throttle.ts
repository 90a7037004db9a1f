import cluster from 'node:cluster'
import ipaddr from 'ipaddr.js'
import { type IRateLimiterOptions, RateLimiterCluster, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

const failureWindowSeconds = 15 * 60
const signupWindowSeconds = 60 * 60
/** How long an account is known to log in from a network. */
const knownSeconds = 7 * 24 * 60 * 60
/** More networks of one account aren't remembered in that time, which bounds the memory. */
const maxKnownNetworks = 10
/**
 * How many failures an account allows from all networks together that it hasn't logged in from: with the default limit
 * the 100 of NIST SP 800-63B, section 5.2.2.
 */
const accountFactor = 10

/** A try of a password. */
export interface Attempt {
  /** The folded email address. */
  readonly account: string
  /** The client's IP address. */
  readonly address: string
  /** Whether it came with a valid token of the account. */
  readonly hasToken: boolean
}

/** Counts attempts. The results are seconds to wait, or `undefined` below the limit. */
export interface Attempts {
  /** Tells whether an attempt is blocked, without counting one. */
  retryAfter(attempt: Attempt): Promise<number | undefined>
  recordFailure(attempt: Attempt): Promise<number | undefined>
  /** Resets the count of failures of this account from this network, and no other (NIST SP 800-63B, section 5.2.2). */
  recordSuccess(attempt: Attempt): Promise<void>
  recordSignup(address: string): Promise<number | undefined>
}

/**
 * Throttles password guessing so that nobody can lock somebody else out, with counts in memory: this process's, or the
 * primary's if this is a worker. A count takes a few hundred bytes and expires with its window. Each costs a password
 * hash first, which bounds their number.
 *
 * - A try with a token counts for the account and the network. Others can't use that count up.
 * - A try from a network that the account has logged in from counts for the two as well.
 * - Any other try counts for the network, and for the account from all such networks together.
 * @param limit failures per 15 minutes; the last of these counts allows ten times as many. Three times as many sign-ups
 * per hour and network; 0 for no limit
 */
export function limitAttempts(limit: number): Attempts {
  if (limit === 0) {
    const allow = async () => undefined
    return { retryAfter: allow, recordFailure: allow, recordSuccess: allow, recordSignup: allow }
  }
  const perWindow = (keyPrefix: string, points: number) =>
    limiter({ keyPrefix, points, duration: failureWindowSeconds })
  const byToken = perWindow('token', limit)
  const fromKnown = perWindow('known', limit)
  const fromNetwork = perWindow('network', limit)
  const ofAccount = perWindow('account', accountFactor * limit)
  const known = limiter({ keyPrefix: 'login', points: 1, duration: knownSeconds })
  const newlyKnown = limiter({ keyPrefix: 'logins', points: maxKnownNetworks, duration: knownSeconds })
  const signups = limiter({ keyPrefix: 'signup', points: 3 * limit, duration: signupWindowSeconds })

  /** The counts that an attempt is checked against. A network that has reached its limit doesn't count for accounts. */
  async function countsOf({ account, address, hasToken }: Attempt): Promise<Count[]> {
    const network = networkOf(address)
    const both = `${account} ${network}`
    if (hasToken) return [{ limiter: byToken, key: both }]
    if (await known.get(both)) return [{ limiter: fromKnown, key: both }]
    return [
      { limiter: fromNetwork, key: network },
      { limiter: ofAccount, key: account },
    ]
  }

  return {
    async retryAfter(attempt) {
      const counts = await Promise.all(
        (await countsOf(attempt)).map(async ({ limiter, key }) => ({ limiter, count: await limiter.get(key) })),
      )
      const reached = counts.flatMap(({ limiter, count }) =>
        count && count.consumedPoints >= limiter.points ? count : [],
      )
      return reached.length > 0 ? secondsOf(reached) : undefined
    },
    async recordFailure(attempt) {
      for (const count of await countsOf(attempt)) {
        const wait = await consume(count)
        if (wait !== undefined) return wait
      }
      return undefined
    },
    async recordSuccess(attempt) {
      const { account, address, hasToken } = attempt
      const both = `${account} ${networkOf(address)}`
      if (hasToken) await byToken.delete(both)
      else if (await known.get(both)) await fromKnown.delete(both)
      else if ((await newlyKnown.penalty(account)).consumedPoints <= maxKnownNetworks) await known.penalty(both)
    },
    recordSignup: (address) => consume({ limiter: signups, key: networkOf(address) }),
  }
}

interface Count {
  readonly limiter: RateLimiterMemory | RateLimiterCluster
  readonly key: string
}

export function limiter(options: IRateLimiterOptions): RateLimiterMemory | RateLimiterCluster {
  return cluster.isWorker ? new RateLimiterCluster({ ...options, timeoutMs: 5000 }) : new RateLimiterMemory(options)
}

async function consume({ limiter, key }: Count): Promise<number | undefined> {
  try {
    await limiter.consume(key)
    return undefined
  } catch (rejection) {
    if (rejection instanceof RateLimiterRes) return secondsOf([rejection])
    throw rejection
  }
}

export function secondsOf(counts: readonly RateLimiterRes[]): number {
  return Math.max(1, ...counts.map(({ msBeforeNext }) => Math.ceil(msBeforeNext / 1000)))
}

/** Identifies a client: by IPv4 address, or by the /64 of its IPv6 address, the smallest assignment (RFC 6177). */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address
  const parsed = ipaddr.process(address)
  return parsed.kind() === 'ipv4' ? parsed.toString() : parsed.toByteArray().slice(0, 8).join('.')
}
