import { randomInt, randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { isDeepStrictEqual } from 'node:util'
import type { TestResponse } from '../helpers/http.js'
import { assertDocumented } from '../helpers/responses.js'
import { password } from '../helpers/service.js'
import { assert } from './fault.js'

type Item = Record<string, unknown> & { _id: string }

/** The expected state of an item, and the alternative if the last write got no response. */
interface Entry {
  item: Item
  /** The fields of an update without a response. */
  maybeUpdated?: object | undefined
  /** A deletion without a response. */
  maybeDeleted?: boolean
}

/** Keeps one connection per writing client. */
const agent = new Agent({ keepAlive: true })

/** Closes the connections that are kept for further requests. */
export const closeConnections = () => agent.destroy()

/** Requests without a response on a reused connection that broke: the service had accepted it. */
export const brokenOff: string[] = []

/**
 * Sends a request.
 * @returns `undefined` if there is no response
 * @throws Error if the response isn't documented
 */
export async function ask(
  url: string,
  method: string,
  path: string,
  token?: string,
  body?: unknown,
): Promise<TestResponse | undefined> {
  const payload = body === undefined ? undefined : JSON.stringify(body)
  const headers = {
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(payload !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }),
  }
  const response = await new Promise<TestResponse | undefined>((resolve) => {
    const sent = request(url + path, { method, headers, agent }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', () => resolve(undefined))
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        const isJson = response.headers['content-type']?.startsWith('application/json')
        const json = isJson ? JSON.parse(text) : undefined
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text, json })
      })
    })
    sent.on('error', ({ message }) => {
      if (sent.reusedSocket) brokenOff.push(`${method} ${path}: ${message}`)
      resolve(undefined)
    })
    sent.end(payload)
  })
  if (response) assertDocumented({ method, path }, response)
  return response
}

/** A client that makes all kinds of writes, sometimes two at once, and records those that were acknowledged. */
export class Writer {
  /** Acknowledged writes. */
  acknowledged = 0
  /** The number of error responses, by status. */
  readonly refused = new Map<number, number>()
  readonly #prompts = new Map<string, Entry>()
  readonly #logs = new Map<string, Entry>()
  /** Creations that got no response, by a text that identifies them. */
  readonly #maybeCreated = new Map<string, { promptId?: string }>()
  readonly #outputLength: () => number
  token = ''
  /** Stop after the current request. */
  stopped = false
  url: string

  constructor(url: string, outputLength = () => (randomInt(20) === 0 ? 20_000 : randomInt(300))) {
    this.url = url
    this.#outputLength = outputLength
  }

  async signUp(): Promise<void> {
    const body = { name: 'Writer', email: `${randomUUID()}@example.com`, password }
    const response = await ask(this.url, 'POST', '/auth/signup', undefined, body)
    assert(response?.status === 201, `no sign-up: ${response?.text}`)
    this.token = response.json.token
  }

  /** Writes until it's stopped or gets no response. @returns whether it was stopped */
  async write(): Promise<boolean> {
    this.stopped = false
    while (!this.stopped) {
      if (!(await this.#writeOnce())) return false
    }
    return true
  }

  /** Writes outputs of a megabyte. */
  async fill(mebibytes: number): Promise<void> {
    await this.#createPrompt()
    const [promptId = ''] = this.#prompts.keys()
    for (let count = 0; count < mebibytes; count++) await this.#createLog(promptId, 1024 * 1024)
  }

  #writeOnce(): Promise<boolean> {
    const prompts = [...this.#prompts.keys()]
    const promptId = prompts[randomInt(Math.max(prompts.length, 1))]
    const dice = randomInt(100)
    if (promptId === undefined || dice < 12) return this.#createPrompt()
    if (dice < 60) return this.#createLog(promptId)
    if (dice < 72) return this.#updatePrompt(promptId)
    if (dice < 82) return this.#updateLog()
    if (dice < 92) return this.#deleteLog()
    if (prompts.length < 3) return this.#createPrompt()
    // Logs to a prompt while it is deleted.
    return dice < 96
      ? this.#deletePrompt(promptId)
      : Promise.all([this.#createLog(promptId), this.#deletePrompt(promptId)]).then(([one, two]) => one && two)
  }

  async #send(
    method: string,
    path: string,
    success: number,
    body?: object,
  ): Promise<TestResponse | 'none' | 'refused'> {
    const response = await ask(this.url, method, path, this.token, body)
    if (!response) return 'none'
    if (response.status === success) {
      this.acknowledged++
      return response
    }
    this.refused.set(response.status, (this.refused.get(response.status) ?? 0) + 1)
    return 'refused'
  }

  async #createPrompt(): Promise<boolean> {
    const content = `content ${randomUUID()} ${'x'.repeat(randomInt(2000))}`
    const body = { title: `Prompt ${randomUUID().slice(0, 8)}`, content, model: 'GPT-4o', tags: ['ledger'] }
    const response = await this.#send('POST', '/prompts', 201, body)
    if (response === 'none') this.#maybeCreated.set(content, {})
    else if (response !== 'refused') this.#prompts.set(response.json._id, { item: response.json })
    return response !== 'none'
  }

  async #createLog(promptId: string, length = this.#outputLength()): Promise<boolean> {
    const output = `output ${randomUUID()} ${'y'.repeat(length)}`
    const response = await this.#send('POST', '/logs', 201, { promptId, output, ...contextOf(randomInt(1000)) })
    if (response === 'none') this.#maybeCreated.set(output, { promptId })
    // The prompt may have been deleted in the meantime, with the log.
    else if (response !== 'refused' && this.#prompts.has(promptId))
      this.#logs.set(response.json._id, { item: response.json })
    return response !== 'none'
  }

  async #updatePrompt(id: string): Promise<boolean> {
    const entry = this.#prompts.get(id) as Entry
    const makesVersion = randomInt(2) === 0
    const changes = {
      title: `Changed ${randomUUID().slice(0, 8)}`,
      tags: ['ledger', 'changed'],
      ...(makesVersion && { content: `content ${randomUUID()}` }),
    }
    const note = makesVersion && { changeNote: 'Why not' }
    const response = await this.#send('PATCH', `/prompts/${id}`, 200, { ...changes, ...note })
    const version = Number(entry.item.version) + (makesVersion ? 1 : 0)
    if (response === 'none') entry.maybeUpdated = { ...changes, version }
    else if (response !== 'refused') entry.item = response.json
    return response !== 'none'
  }

  async #updateLog(): Promise<boolean> {
    const [id, entry] = this.#someLog()
    if (!entry) return true
    const changes = { score: randomInt(11), notes: `note ${randomUUID()}` }
    const response = await this.#send('PATCH', `/logs/${id}`, 200, changes)
    if (response === 'none') entry.maybeUpdated = changes
    else if (response !== 'refused') entry.item = response.json
    return response !== 'none'
  }

  async #deletePrompt(id: string): Promise<boolean> {
    const entry = this.#prompts.get(id) as Entry
    const response = await this.#send('DELETE', `/prompts/${id}`, 204)
    if (response === 'none') entry.maybeDeleted = true
    else if (response !== 'refused') {
      this.#prompts.delete(id)
      for (const [logId, { item }] of this.#logs) if (item.promptId === id) this.#logs.delete(logId)
    }
    return response !== 'none'
  }

  async #deleteLog(): Promise<boolean> {
    const [id, entry] = this.#someLog()
    if (!entry) return true
    const response = await this.#send('DELETE', `/logs/${id}`, 204)
    if (response === 'none') entry.maybeDeleted = true
    else if (response !== 'refused') this.#logs.delete(id)
    return response !== 'none'
  }

  #someLog(): [id: string, entry: Entry | undefined] {
    return [...this.#logs][randomInt(Math.max(this.#logs.size, 1))] ?? ['', undefined]
  }

  /** Acknowledged items without changes since, to be found in a copy: the JSON by ID. */
  snapshot(): Map<string, string> {
    return new Map([...this.#prompts, ...this.#logs].map(([id, { item }]) => [id, JSON.stringify(item)]))
  }

  /**
   * Reads everything and compares it with the record, which then continues from what is there.
   * @returns the number of items that were compared
   * @throws Error if an acknowledged write is missing
   */
  async verify(): Promise<number> {
    const [prompts, logs] = [await this.#list('/prompts'), await this.#list('/logs')]
    this.#compare('prompt', this.#prompts, prompts, 'content')
    const gone = new Set([...this.#prompts.keys()].filter((id) => !prompts.has(id)))
    for (const id of gone) this.#prompts.delete(id)
    for (const [id, { item }] of this.#logs) if (gone.has(String(item.promptId))) this.#logs.delete(id)
    this.#compare('log', this.#logs, logs, 'output')
    for (const id of this.#logs.keys()) if (!logs.has(id)) this.#logs.delete(id)
    for (const log of logs.values()) assert(prompts.has(String(log.promptId)), `log ${log._id} has no prompt`)
    await this.#verifySearch(prompts, logs)
    await this.#verifyVersions(prompts)
    await this.#verifyStatistics(logs)
    this.#maybeCreated.clear()
    return this.#prompts.size + this.#logs.size
  }

  async #list(path: string): Promise<Map<string, Item>> {
    const response = await ask(this.url, 'GET', path, this.token)
    assert(response?.status === 200, `${path}: ${response?.status} ${response?.text.slice(0, 200)}`)
    return new Map((response.json as Item[]).map((item) => [item._id, item]))
  }

  #compare(type: string, ledger: Map<string, Entry>, found: Map<string, Item>, mark: 'content' | 'output'): void {
    for (const [id, entry] of ledger) {
      const item = found.get(id)
      assert(item || entry.maybeDeleted, `${type} ${id} was acknowledged and is lost`)
      if (!item) continue
      const isAsAcknowledged = JSON.stringify(item) === JSON.stringify(entry.item)
      assert(isAsAcknowledged || isUpdated(item, entry), `${type} ${id} is not as it was acknowledged`)
      ledger.set(id, { item })
    }
    for (const [id, item] of found) {
      if (ledger.has(id)) continue
      assert(this.#maybeCreated.has(String(item[mark])), `${type} ${id} is there, and should be deleted or never was`)
      ledger.set(id, { item })
    }
  }

  /** The newest version of a prompt says what the prompt says, and there are all before it. */
  async #verifyVersions(prompts: Map<string, Item>): Promise<void> {
    for (const { _id, version, content } of [...prompts.values()].slice(-3)) {
      const response = await ask(this.url, 'GET', `/prompts/${_id}/versions`, this.token)
      const versions = response?.json as Record<string, unknown>[]
      const numbers = versions.map((one) => one.version)
      assert(numbers.join() === numbers.map((_, index) => index + 1).join(), `${_id} has the versions ${numbers}`)
      const last = versions.at(-1)
      assert(last?.version === version && last?.content === content, `${_id} is not as its last version`)
    }
  }

  /** Statistics count the logs that there are. */
  async #verifyStatistics(logs: Map<string, Item>): Promise<void> {
    const response = await ask(this.url, 'GET', '/statistics', this.token)
    const counted = response?.json[0].scores
    const scores = Array.from({ length: 11 }, (_, score) => [...logs.values()].filter((log) => log.score === score))
    assert(
      isDeepStrictEqual(
        counted,
        scores.map(({ length }) => length),
      ),
      `statistics count the scores ${counted}`,
    )
  }

  /**
   * Searches for the words in the titles and outputs: each must find exactly the existing prompts and logs with that
   * word.
   */
  async #verifySearch(prompts: Map<string, Item>, logs: Map<string, Item>): Promise<void> {
    for (const { _id, output } of [...logs.values()].slice(-2)) {
      const [, word = ''] = String(output).split(' ')
      const found = await this.#list(`/logs?q=${word}`)
      assert(found.has(_id) && found.size === 1, `a search for ${word} does not find ${_id}`)
    }
    const all = await this.#list('/search?q=ledger')
    assert(all.size === prompts.size, `a search finds ${all.size} of ${prompts.size} prompts`)
    for (const { _id, title } of [...prompts.values()].slice(-2)) {
      const found = await this.#list(`/search?q=${encodeURIComponent(String(title))}`)
      assert(found.has(_id), `a search for ${title} does not find ${_id}`)
    }
  }
}

/** Values of a log that counts depend on. */
function contextOf(number: number): object {
  return {
    modelUsed: number % 3 === 0 ? 'GPT-4o' : 'GPT-4.1',
    ...(number % 4 !== 0 && { score: number % 11 }),
    ...(number % 5 === 0 && { sessionId: `session ${number % 7}` }),
    ...(number % 2 === 0 && { latencyMs: number * 1.5, inputTokens: number, outputTokens: 7, costUsd: number / 7000 }),
  }
}

function isUpdated(item: Item, { item: before, maybeUpdated }: Entry): boolean {
  if (!maybeUpdated) return false
  const { updatedAt: _, ...wanted } = { ...before, ...maybeUpdated } as Record<string, unknown>
  const { updatedAt: __, ...is } = item as Record<string, unknown>
  return isDeepStrictEqual(is, wanted)
}

/** The concurrent clients. */
export async function startWriters(url: string, count = 16, outputLength?: () => number): Promise<Writer[]> {
  const writers = Array.from({ length: count }, () => new Writer(url, outputLength))
  for (const writer of writers) await writer.signUp()
  return writers
}

/** @returns the number of items that were compared */
export async function verifyAll(writers: readonly Writer[], url: string): Promise<number> {
  let count = 0
  for (const writer of writers) {
    writer.url = url
    count += await writer.verify()
  }
  return count
}

export const acknowledgedBy = (writers: readonly Writer[]) =>
  writers.reduce((sum, { acknowledged }) => sum + acknowledged, 0)
