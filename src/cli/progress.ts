import type { Progress } from '../store/sqlite/copy.js'

/** Shows on standard error how far a work is, at most once a second: a line that is written over on a terminal, new lines elsewhere. */
export function showProgress(what: string): Progress {
  let last = performance.now()
  return (done, total) => {
    const now = performance.now()
    if (now - last < 1000) return
    last = now
    const line = `${what}: ${Math.floor((100 * done) / Math.max(total, 1))} %`
    process.stderr.write(process.stderr.isTTY ? `\r${line}` : `${line}\n`)
    if (process.stderr.isTTY && done === total) process.stderr.write('\n')
  }
}

/** A number of bytes for people. */
export function sizeOf(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
}
