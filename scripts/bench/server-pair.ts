import type { Server } from './server.js'

/** The servers that are compared. */
export interface Servers {
  readonly service: Server
  readonly ceiling: Server
}

/** The service and the ceiling with the same data. Cases that only read use the same processes. */
export class ServerPair {
  readonly #start: () => Promise<Servers>
  #running: Servers | undefined

  constructor(start: () => Promise<Servers>) {
    this.#start = start
  }

  /** @returns the servers, and whether they were started now, so that their code isn't optimized yet */
  async start(): Promise<Servers & { isNew: boolean }> {
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
