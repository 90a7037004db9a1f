import type { Progress } from '../store/sqlite/progress.js'

/**
 * Shows the progress of work that takes longer than a second, on standard error: in one line on a terminal, elsewhere
 * in a new line each second.
 * @param what the work, such as "Converting logs"
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

/** @returns a number of bytes as text, such as `1.5 MB` */
export function sizeOf(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
}
