import type { Logger } from 'pino'

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
