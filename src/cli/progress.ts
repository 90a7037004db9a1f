import type { Progress } from '../store/sqlite/progress.js'

/**
 * Shows how far some work is, on standard error, once it takes longer than a second: on a terminal in one line,
 * elsewhere in a new line each second. What takes less shows nothing.
 * @param what is being done, such as "Converting logs"
 */
export function showProgress(what: string): Progress {
  const { isTTY } = process.stderr
  let last = performance.now()
  let isShown = false
  return (done, total) => {
    const now = performance.now()
    const isEnd = isShown && done === total
    if (now - last < 1000 && !isEnd) return
    last = now
    isShown = !isEnd
    const line = `${what}: ${Math.floor((100 * done) / Math.max(total, 1))} %`
    process.stderr.write(isTTY ? `\r${line}${isEnd ? '\n' : ''}` : `${line}\n`)
  }
}

/** A number of bytes for people. */
export function sizeOf(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
}
