import type { Logger } from 'pino'
import { maxAheadMs } from '../domain/ids.js'

const intervalMs = 1000
/** Smaller corrections are usual, and have no effect that anybody notices. */
const maxCorrectionMs = 60_000

/**
 * Logs a warning when the system's clock moves by more than a minute, compared with one that can't be set (High
 * Resolution Time, section 4). After a wrong time, timestamps and lifetimes are wrong too, and somebody will ask why.
 */
export function watchClock(log: Logger): void {
  const offset = () => Date.now() - performance.now()
  let before = offset()
  const check = () => {
    const now = offset()
    const movedMs = Math.round(now - before)
    if (Math.abs(movedMs) > maxCorrectionMs) {
      log.warn({ movedMs }, 'the clock moved: it was set, or the machine was suspended; check that it is right')
    }
    before = now
  }
  setInterval(check, intervalMs).unref()
}

/**
 * Logs a warning if the clock is more than a minute behind what is in the database: it was set back while the service
 * was stopped, or it was ahead before that. A clock set forward looks like a long stop.
 * @param newestMs when the newest item was created, in milliseconds since 1970
 */
export function compareClock(newestMs: number | undefined, log: Logger): void {
  if (newestMs === undefined) return
  const behindMs = newestMs - Date.now()
  if (behindMs <= maxCorrectionMs) return
  const meaning =
    behindMs > maxAheadMs
      ? 'new items get the time of the clock, and only the IDs of prompts, logs and API keys continue from the newest'
      : 'new items get the time of the newest one until the clock has reached it'
  log.warn(
    { newest: new Date(newestMs).toISOString(), behindMs },
    'the clock is behind the newest item in the database: it is wrong now, or was when that item was created; ' +
      `${meaning}; if it is wrong now, set it and restart the service`,
  )
}
