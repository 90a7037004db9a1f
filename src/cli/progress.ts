import type { Progress } from '../store/sqlite/progress.js'

/**
 * Shows the progress of work that takes longer than a second, on standard error: in one line on a terminal, elsewhere
 * in a new line each second.
 * @param what the work, such as "Converting logs"
 */
export function showProgress(what: string): Progress {
  const show = lineEachSecond(what)
  let isShown = false
  return (done, total) => {
    const isEnd = isShown && done === total
    if (show(`${Math.floor((100 * done) / Math.max(total, 1))} %`, isEnd)) isShown = !isEnd
  }
}

/**
 * Shows the progress of work whose end isn't known, as `showProgress` does.
 * @returns a function that takes what is done so far, such as "12 prompts"
 */
export function showCount(what: string): (done: string) => void {
  return lineEachSecond(what)
}

/** @returns a function that says whether it shows a text; the last one of the work is always shown */
function lineEachSecond(what: string): (text: string, isEnd?: boolean) => boolean {
  const { isTTY } = process.stderr
  let last = performance.now()
  return (text, isEnd = false) => {
    const now = performance.now()
    if (now - last < 1000 && !isEnd) return false
    last = now
    const line = `${what}: ${text}`
    process.stderr.write(isTTY ? `\r\u001b[K${line}${isEnd ? '\n' : ''}` : `${line}\n`)
    return true
  }
}

/** Ends the line of a progress on a terminal, so that other lines can follow. */
export function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
}

/** @returns a number of bytes as text, such as `1.5 MB` */
export function sizeOf(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
}
