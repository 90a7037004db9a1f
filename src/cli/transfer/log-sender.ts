import type { Log, LogCreate } from '#client'
import { idFrom } from './archive.js'
import type { Connection } from './connection.js'
import type { Item } from './items.js'
import { Rejection } from './items.js'
import type { Entry } from './library.js'
import { ifThere, isRejection } from './rejection.js'
import type { Report } from './report.js'

/** A log that waits to be sent. */
interface Waiting {
  readonly place: string
  readonly fields: LogCreate
}

/** Limits of `POST /logs/bulk`: items, and bytes of the body without `{"logs":[]}`. */
const [maxItems, maxBytes] = [1000, 4_194_304 - 11]

/** Sends logs many at a time, in their order. One that the service rejects doesn't keep the others from being saved. */
export class LogSender {
  readonly #connection: Connection
  readonly #report: Report
  #waiting: Waiting[] = []
  #bytes = 0
  /** The IDs of logs are in the order of their creation. */
  #newest = ''

  constructor(connection: Connection, report: Report) {
    this.#connection = connection
    this.#report = report
  }

  /** Sends a log with others, now or later. */
  async add({ place, fields }: Item & { kind: 'log' }, { id: promptId, isSource }: Entry): Promise<void> {
    const log = { ...fields, promptId } as LogCreate
    const bytes = Buffer.byteLength(JSON.stringify(log)) + 1
    if (isSource && (await this.#isThere(log))) return this.#report.count('logs', 'existed')
    if (this.#waiting.length === maxItems || this.#bytes + bytes > maxBytes) await this.flush()
    this.#waiting.push({ place, fields: log })
    this.#bytes += bytes
    if (this.#bytes > maxBytes) await this.flush()
  }

  /** Sends all logs that wait. */
  async flush(): Promise<void> {
    const waiting = this.#waiting
    const bytes = this.#bytes
    this.#waiting = []
    this.#bytes = 0
    if (waiting.length === 0) return
    await this.#connection.settled()
    if (bytes > maxBytes) await this.#sendAlone(waiting[0] as Waiting)
    else await this.#send(waiting)
  }

  /** An export of this very account names logs that have no externalId here by their `_id`. */
  async #isThere({ externalId }: LogCreate): Promise<boolean> {
    const id = idFrom(externalId, 'log')
    return id !== undefined && (await ifThere(this.#connection.client.getLogById(id))) !== undefined
  }

  async #send(waiting: readonly Waiting[]): Promise<void> {
    if (waiting.length === 0) return
    const logs = waiting.map(({ fields }) => fields)
    let saved: Log[]
    try {
      saved = await this.#connection.client.createLogs({ logs }, { existing: 'skip' })
    } catch (error) {
      if (!isRejection(error)) throw error
      const reasons = new Map<number, string>()
      for (const { field, message } of error.details) {
        const [, index, name = ''] = /^\/logs\/(\d+)\/?(.*)$/.exec(field) ?? []
        if (index !== undefined && Number(index) < waiting.length) reasons.set(Number(index), `${name} ${message}`)
      }
      if (reasons.size === 0) return this.#sendHalves(waiting)
      for (const [index, message] of reasons) this.#report.reject((waiting[index] as Waiting).place, { message })
      return this.#send(waiting.filter((_, index) => !reasons.has(index)))
    }
    for (const [index, log] of saved.entries()) this.#note(waiting[index] as Waiting, log)
  }

  /** For a rejection that doesn't say which log it is about, or a body that is too large for the service's settings. */
  async #sendHalves(waiting: readonly Waiting[]): Promise<void> {
    const [only] = waiting
    if (only && waiting.length === 1) return this.#sendAlone(only)
    const middle = Math.ceil(waiting.length / 2)
    await this.#send(waiting.slice(0, middle))
    await this.#send(waiting.slice(middle))
  }

  /** Sends a log that is too long for a bulk request. */
  async #sendAlone(waiting: Waiting): Promise<void> {
    const { client } = this.#connection
    const { externalId } = waiting.fields
    try {
      const [existing] = externalId === undefined ? [] : await client.getLogs({ externalId, limit: 1 })
      this.#note(waiting, existing ?? (await client.createLog(waiting.fields)))
    } catch (error) {
      if (!isRejection(error)) throw error
      this.#report.reject(waiting.place, error)
    }
  }

  /** Compares what the service has with what was sent: another log may have its externalId. */
  #note({ place, fields }: Waiting, log: Log): void {
    const names = ['promptId', 'promptVersion', 'input', 'output', 'modelUsed'] as const
    const other = names.find((name) => fields[name] !== undefined && fields[name] !== log[name])
    if (other !== undefined) {
      this.#report.reject(place, new Rejection(`the account has a log with its externalId, and another ${other}`))
      return
    }
    const { startedAt } = this.#connection
    const isNew = log._id > this.#newest && (startedAt === undefined || Date.parse(log.createdAt) >= startedAt)
    if (isNew) this.#newest = log._id
    this.#report.count('logs', isNew ? 'added' : 'existed')
  }
}
