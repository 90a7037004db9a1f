import type { Server } from './server.js'

interface Running {
  readonly service: Server
  readonly ceiling: Server
}

/** The servers that are compared. */
export interface Servers extends Running {
  /** Whether they were started for this case, so that their code isn't optimized yet. */
  readonly isNew: boolean
}

/** The service and the ceiling with the same data. Cases that only read use the same processes. */
export class ServerPair {
  readonly #start: () => Promise<Running>
  #running: Running | undefined

  constructor(start: () => Promise<Running>) {
    this.#start = start
  }

  /** Starts the servers unless they are running. */
  async start(): Promise<Servers> {
    const isNew = this.#running === undefined
    this.#running ??= await this.#start()
    return { ...this.#running, isNew }
  }

  async stop(): Promise<void> {
    const servers = this.#running
    this.#running = undefined
    if (servers) await Promise.all([servers.service.stop(), servers.ceiling.stop()])
  }
}
