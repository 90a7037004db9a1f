import type { ServerResponse } from 'node:http'
import { LimitError } from '../domain/errors.js'

/** Smaller bodies and responses don't count: they are served even if others use the whole budget. */
const freeBytes = 64 * 1024

/**
 * The memory for bodies and responses under way, with a maximum for the whole process. Without one, clients that send
 * slowly or don't read would decide how much it needs.
 */
export class BytesInFlight {
  readonly #max: number
  readonly #free: number
  #total = 0

  /** @param max in bytes */
  constructor(max: number) {
    this.#max = max
    this.#free = Math.min(freeBytes, max)
  }

  /** In bytes. */
  get total(): number {
    return this.#total
  }

  /** @returns how many of a request's bytes count */
  countedOf(bytes: number): number {
    return bytes > this.#free ? bytes : 0
  }

  /** @returns whether there is room for this many more bytes */
  has(bytes: number): boolean {
    return this.#total + bytes <= this.#max
  }

  /** @throws LimitError `overloaded` if the maximum would be exceeded, and `isRefusable` */
  add(bytes: number, isRefusable: boolean): void {
    if (isRefusable && bytes > 0 && !this.has(bytes)) throw new LimitError('overloaded', 1)
    this.#total += bytes
  }
}

/** What one request holds: first its body, then its response, or the part of it that isn't sent yet. */
export class Share {
  readonly #all: BytesInFlight
  readonly #response: ServerResponse
  readonly #isRefusable: boolean
  #counted = 0
  #reserved = 0
  #isWatching = false

  /** @param isRefusable whether the contract has the error for it; otherwise its bytes only count */
  constructor(all: BytesInFlight, response: ServerResponse, isRefusable: boolean) {
    this.#all = all
    this.#response = response
    this.#isRefusable = isRefusable
  }

  /** Holds this many bytes instead of those before. @throws LimitError `overloaded` if that isn't possible */
  hold(bytes: number): void {
    this.#set(bytes, this.#isRefusable)
  }

  /** The same for a response that has begun, or that reports a change: it can't be rejected. */
  keep(bytes: number): void {
    this.#set(bytes, false)
  }

  /** Reserves this many more bytes until the response ends. @returns whether they are there */
  reserve(bytes: number): boolean {
    if (!this.#all.has(bytes)) return false
    this.#reserved += bytes
    this.#hold(this.#counted + bytes, false)
    return true
  }

  #set(bytes: number, isRefusable: boolean): void {
    this.#hold(this.#all.countedOf(bytes) + this.#reserved, isRefusable)
  }

  #hold(counted: number, isRefusable: boolean): void {
    // Nothing is kept for a client that has gone. A response to a request within the service (`inject`) only knows that
    // it's destroyed.
    const { closed, destroyed } = this.#response
    if (counted === this.#counted || closed || destroyed) return
    this.#all.add(counted - this.#counted, isRefusable)
    this.#counted = counted
    if (this.#isWatching) return
    this.#isWatching = true
    this.#response.once('close', () => {
      this.#all.add(-this.#counted, false)
      this.#counted = 0
    })
  }
}
