import { fsyncSync, openSync, readSync, renameSync, writeFileSync, writeSync } from 'node:fs'

// Loaded into a service with `--import`. Measures how long the event loop is blocked, and at each SIGUSR2 writes the
// longest block since the last one to the file that LOOP_MONITOR names, and what a reference block takes now.

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

/** What the main thread spent, in milliseconds. */
export interface Spent {
  /** All time except what it was ready to run in, while other processes had the processor: that isn't its doing. */
  readonly ms: number
  /** Of this, the time that it computed. The rest is waiting for the disk, or for a thread of the garbage collector. */
  readonly cpuMs: number
}

/** @returns what was spent since the process started (Linux, Documentation/scheduler/sched-stats.rst) */
function spent(): Spent {
  const now = performance.now()
  if (schedstat === undefined) return { ms: now, cpuMs: now }
  const length = readSync(schedstat, bytes, 0, bytes.length, 0)
  const [cpuMs, waitedMs] = bytes
    .toString('latin1', 0, length)
    .split(' ')
    .map((ns) => Number(ns) / 1e6)
  return { ms: now - Number(waitedMs), cpuMs: Number(cpuMs) }
}

const difference = (end: Spent, start: Spent): Spent => ({ ms: end.ms - start.ms, cpuMs: end.cpuMs - start.cpuMs })

let longest: Spent = { ms: 0, cpuMs: 0 }
let last = spent()

setInterval(() => {
  const now = spent()
  const { ms, cpuMs } = difference(now, last)
  longest = { ms: Math.max(longest.ms, ms), cpuMs: Math.max(longest.cpuMs, cpuMs) }
  last = now
}, 1).unref()

/** A log with the longest texts, as JSON: 12 MB. */
const body = Buffer.from(JSON.stringify('大海'.repeat(4_100_000 / 2)))
const scratch = openSync(`${file}.scratch`, 'w')

/** What it takes to store the largest body in one go: reads JSON, writes as much, and waits for the disk. */
function takeReferenceBlock(): Spent {
  const start = spent()
  const text: string = JSON.parse(body.toString())
  writeSync(scratch, JSON.stringify(text), 0)
  fsyncSync(scratch)
  return difference(spent(), start)
}

process.on('SIGUSR2', () => {
  writeFileSync(`${file}.new`, JSON.stringify({ longest, reference: takeReferenceBlock() }))
  renameSync(`${file}.new`, file)
  longest = { ms: 0, cpuMs: 0 }
  last = spent()
})
