import { fsyncSync, openSync, readSync, renameSync, writeFileSync, writeSync } from 'node:fs'

// Loaded into a service with `--import`. Measures how long the event loop is blocked, and at each SIGUSR2 writes the
// longest block since the last one, in milliseconds, to the file that LOOP_MONITOR names, and how long a reference
// block takes now.

const file = process.env.LOOP_MONITOR as string
const bytes = Buffer.alloc(64)
const schedstat = openSchedstat()

function openSchedstat(): number | undefined {
  try {
    return openSync('/proc/self/schedstat', 'r')
  } catch {
    return undefined
  }
}

/**
 * How long the main thread was ready to run while other processes had the processor, in milliseconds (Linux,
 * Documentation/scheduler/sched-stats.rst): on a busy machine that isn't the service's doing.
 */
function waitedMs(): number {
  if (schedstat === undefined) return 0
  const length = readSync(schedstat, bytes, 0, bytes.length, 0)
  return Number(bytes.toString('latin1', 0, length).split(' ')[1]) / 1e6
}

let longestMs = 0
let [last, lastWaited] = [performance.now(), waitedMs()]

setInterval(() => {
  const [now, waited] = [performance.now(), waitedMs()]
  longestMs = Math.max(longestMs, now - last - (waited - lastWaited))
  ;[last, lastWaited] = [now, waited]
}, 1).unref()

/** A log with the longest texts, as JSON: 12 MB. */
const body = Buffer.from(JSON.stringify('大海'.repeat(4_100_000 / 2)))
const scratch = openSync(`${file}.scratch`, 'w')

/** What it takes to store the largest body in one go: reads JSON, writes as much, and waits for the disk. */
function takeReferenceBlock(): number {
  const [start, startWaited] = [performance.now(), waitedMs()]
  const text: string = JSON.parse(body.toString())
  writeSync(scratch, JSON.stringify(text), 0)
  fsyncSync(scratch)
  return performance.now() - start - (waitedMs() - startWaited)
}

process.on('SIGUSR2', () => {
  writeFileSync(`${file}.new`, JSON.stringify({ longestMs, referenceMs: takeReferenceBlock() }))
  renameSync(`${file}.new`, file)
  ;[last, lastWaited, longestMs] = [performance.now(), waitedMs(), 0]
})
