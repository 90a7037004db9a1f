import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Fixture } from './fixture.js'
import type { Loader } from './measure.js'

/** A statement that the service ran. */
export interface Recorded {
  readonly sql: string
  /** Whether it ran on the connection that writes. */
  readonly isWriter: boolean
  readonly method: 'get' | 'all' | 'run' | 'iterate'
  readonly values: readonly unknown[]
  /** For `iterate`: how many rows were asked for, including the one that told the end. */
  readonly steps?: number
}

/** The statements of a load, in order. */
export interface Trace {
  readonly statements: readonly Recorded[]
  /** How many requests they served. */
  readonly requests: number
}

/** How often to check whether the service is recording, in milliseconds. */
const lookMs = 5

/** Puts a load on a service that records its statements. */
export async function record(fixture: Fixture, run: Loader): Promise<Trace> {
  const file = join(fixture.folder, 'trace.json')
  const service = await fixture.startRecorder(file)
  try {
    service.signal('SIGUSR2')
    while (!existsSync(file)) await sleep(lookMs)
    const { requests } = await run(service)
    await service.stop()
    return { statements: JSON.parse(readFileSync(file, 'utf8')) as Recorded[], requests }
  } finally {
    await service.stop()
    rmSync(file, { force: true })
  }
}
