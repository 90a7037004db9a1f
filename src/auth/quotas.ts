import type { Account } from '../domain/account.js'
import { LimitError } from '../domain/errors.js'
import { limiter, secondsOf } from './throttle.js'

const windowSeconds = 60

/** 0 for no limit. */
export interface QuotaOptions {
  readonly requestsPerMinute: number
  /** Of request bodies. */
  readonly bytesPerMinute: number
}

/** What accounts may ask of the service. */
export interface Quotas {
  /** Counts a request, before its body is read. @throws LimitError `quotaExceeded` */
  countRequest(account: Account): Promise<void>
  /** Counts the bytes of a body: when there are too many in a minute, the next request is rejected. */
  countBytes(account: Account, bytes: number): Promise<void>
}

/** Limits accounts, with counts that workers share. @returns `undefined` if there is no limit */
export function limitAccounts({ requestsPerMinute, bytesPerMinute }: QuotaOptions): Quotas | undefined {
  const quota = (keyPrefix: string, points: number) =>
    points === 0 ? undefined : limiter({ keyPrefix, points, duration: windowSeconds })
  const requests = quota('requests', requestsPerMinute)
  const bytes = quota('bytes', bytesPerMinute)
  if (!requests && !bytes) return undefined
  return {
    async countRequest({ id }) {
      const [sent, made] = [await bytes?.get(id), await requests?.penalty(id)]
      const isOver = (made?.consumedPoints ?? 0) > requestsPerMinute
      if (made && isOver && requests) throw new LimitError('quotaExceeded', secondsOf([made]))
      if (sent && sent.consumedPoints >= bytesPerMinute) throw new LimitError('quotaExceeded', secondsOf([sent]))
    },
    async countBytes({ id }, count) {
      await bytes?.penalty(id, count)
    },
  }
}
