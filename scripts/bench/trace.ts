import { existsSync, readFileSync, rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Loader } from './measure.js'
import type { Server } from './server.js'

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

/** A service that records its statements. Cases that only read use the same process. */
export class Recorder {
  readonly #start: () => Promise<Server>
  readonly #file: string
  #service: Server | undefined

  /**
   * @param start starts a service with record.ts
   * @param file where that one writes its statements
   */
  constructor(start: () => Promise<Server>, file: string) {
    this.#start = start
    this.#file = file
  }

  /**
   * Puts a load on the service.
   * @param keep whether to leave it running
   * @param least how many requests to record, for a load that is divided into parts
   */
  async record(run: Loader, { keep = false, least = 1 } = {}): Promise<Trace> {
    this.#service ??= await this.#start()
    const service = this.#service
    await this.#signal(service)
    let requests = 0
    while (requests < least) requests += (await run(service)).requests
    if (keep) await this.#signal(service)
    else await this.stop()
    return { statements: JSON.parse(readFileSync(this.#file, 'utf8')) as Recorded[], requests }
  }

  async stop(): Promise<void> {
    const service = this.#service
    this.#service = undefined
    await service?.stop()
  }

  async #signal(service: Server): Promise<void> {
    rmSync(this.#file, { force: true })
    service.signal('SIGUSR2')
    while (!existsSync(this.#file)) await sleep(lookMs)
  }
}
