import { randomInt, randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import type { TestAnswer } from '../helpers/http.js'
import { assertDocumented } from '../helpers/responses.js'
import { password } from '../helpers/service.js'
import { demand } from './fault.js'

type Item = Record<string, unknown> & { _id: string }

/**
 * What is known of an item: what it must be by now, and what else it may be because nobody knows whether the last write
 * was done.
 */
interface Entry {
  item: Item
  /** The fields of an update without an answer. */
  maybeUpdated?: object | undefined
  /** A deletion without an answer. */
  maybeDeleted?: boolean
}

/** Connections are kept, one a client that writes. */
const agent = new Agent({ keepAlive: true })

/** Requests on a connection that had been used before and then broke: the service had taken it, and gave no answer. */
export const brokenOff: string[] = []

/**
 * Sends a request; `undefined` when no answer came.
 * @throws Error when the answer is not one that the contract states
 */
export async function ask(
  url: string,
  method: string,
  path: string,
  token?: string,
  body?: unknown,
): Promise<TestAnswer | undefined> {
  const payload = body === undefined ? undefined : JSON.stringify(body)
  const headers = {
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(payload !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }),
  }
  const answer = await new Promise<TestAnswer | undefined>((resolve) => {
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
  if (answer) assertDocumented({ method, path }, answer)
  return answer
}

/**
 * A client that writes all it can, one request after the other and now and then two at once, and keeps a ledger of what
 * it was told is done.
 */
export class Writer {
  /** Writes that were answered with success. */
  acknowledged = 0
  /** Answers that were none, by status. */
  readonly refused = new Map<number, number>()
  readonly #prompts = new Map<string, Entry>()
  readonly #logs = new Map<string, Entry>()
  /** What was to be created when no answer came: by the text that tells it. */
  readonly #maybeCreated = new Map<string, { promptId?: string }>()
  readonly #outputLength: () => number
  token = ''
  /** Is asked to stop after the present request. */
  stopped = false
  url: string

  constructor(url: string, outputLength = () => (randomInt(20) === 0 ? 20_000 : randomInt(300))) {
    this.url = url
    this.#outputLength = outputLength
  }

  async signUp(): Promise<void> {
    const body = { name: 'Writer', email: `${randomUUID()}@example.com`, password }
    const answer = await ask(this.url, 'POST', '/auth/signup', undefined, body)
    demand(answer?.status === 201, `no sign-up: ${answer?.text}`)
    this.token = answer.json.token
  }

  /** Writes until it is stopped or gets no answer. @returns whether it was stopped */
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
    if (dice < 70) return this.#createLog(promptId)
    if (dice < 82) return this.#updatePrompt(promptId)
    if (dice < 92) return this.#deleteLog()
    if (prompts.length < 3) return this.#createPrompt()
    // A log that is written while its prompt is deleted.
    return dice < 96
      ? this.#deletePrompt(promptId)
      : Promise.all([this.#createLog(promptId), this.#deletePrompt(promptId)]).then(([one, two]) => one && two)
  }

  async #send(method: string, path: string, success: number, body?: object): Promise<TestAnswer | 'none' | 'refused'> {
    const answer = await ask(this.url, method, path, this.token, body)
    if (!answer) return 'none'
    if (answer.status === success) {
      this.acknowledged++
      return answer
    }
    this.refused.set(answer.status, (this.refused.get(answer.status) ?? 0) + 1)
    return 'refused'
  }

  async #createPrompt(): Promise<boolean> {
    const content = `content ${randomUUID()} ${'x'.repeat(randomInt(2000))}`
    const body = { title: `Prompt ${randomUUID().slice(0, 8)}`, content, model: 'GPT-4o', tags: ['ledger'] }
    const answer = await this.#send('POST', '/prompts', 201, body)
    if (answer === 'none') this.#maybeCreated.set(content, {})
    else if (answer !== 'refused') this.#prompts.set(answer.json._id, { item: answer.json })
    return answer !== 'none'
  }

  async #createLog(promptId: string, length = this.#outputLength()): Promise<boolean> {
    const output = `output ${randomUUID()} ${'y'.repeat(length)}`
    const answer = await this.#send('POST', '/logs', 201, { promptId, output, modelUsed: 'GPT-4o', score: 5 })
    if (answer === 'none') this.#maybeCreated.set(output, { promptId })
    // The prompt may have been deleted meanwhile, and the log with it.
    else if (answer !== 'refused' && this.#prompts.has(promptId)) this.#logs.set(answer.json._id, { item: answer.json })
    return answer !== 'none'
  }

  async #updatePrompt(id: string): Promise<boolean> {
    const entry = this.#prompts.get(id) as Entry
    const changes = { title: `Changed ${randomUUID().slice(0, 8)}`, tags: ['ledger', 'changed'] }
    const answer = await this.#send('PATCH', `/prompts/${id}`, 200, changes)
    if (answer === 'none') entry.maybeUpdated = changes
    else if (answer !== 'refused') entry.item = answer.json
    return answer !== 'none'
  }

  async #deletePrompt(id: string): Promise<boolean> {
    const entry = this.#prompts.get(id) as Entry
    const answer = await this.#send('DELETE', `/prompts/${id}`, 204)
    if (answer === 'none') entry.maybeDeleted = true
    else if (answer !== 'refused') {
      this.#prompts.delete(id)
      for (const [logId, { item }] of this.#logs) if (item.promptId === id) this.#logs.delete(logId)
    }
    return answer !== 'none'
  }

  async #deleteLog(): Promise<boolean> {
    const [id, entry] = [...this.#logs][randomInt(Math.max(this.#logs.size, 1))] ?? []
    if (id === undefined || entry === undefined) return true
    const answer = await this.#send('DELETE', `/logs/${id}`, 204)
    if (answer === 'none') entry.maybeDeleted = true
    else if (answer !== 'refused') this.#logs.delete(id)
    return answer !== 'none'
  }

  /** What was acknowledged and not touched since, to be looked for in a copy: the JSON by identifier. */
  snapshot(): Map<string, string> {
    return new Map([...this.#prompts, ...this.#logs].map(([id, { item }]) => [id, JSON.stringify(item)]))
  }

  /**
   * Reads everything back and compares it with the ledger, which then goes on from what is there.
   * @returns how many items were looked for
   * @throws Error when something that was acknowledged is not so
   */
  async verify(): Promise<number> {
    const [prompts, logs] = [await this.#list('/prompts'), await this.#list('/logs')]
    this.#compare('prompt', this.#prompts, prompts, 'content')
    const gone = new Set([...this.#prompts.keys()].filter((id) => !prompts.has(id)))
    for (const id of gone) this.#prompts.delete(id)
    for (const [id, { item }] of this.#logs) if (gone.has(String(item.promptId))) this.#logs.delete(id)
    this.#compare('log', this.#logs, logs, 'output')
    for (const id of this.#logs.keys()) if (!logs.has(id)) this.#logs.delete(id)
    for (const log of logs.values()) demand(prompts.has(String(log.promptId)), `log ${log._id} has no prompt`)
    await this.#verifySearch(prompts)
    this.#maybeCreated.clear()
    return this.#prompts.size + this.#logs.size
  }

  async #list(path: string): Promise<Map<string, Item>> {
    const answer = await ask(this.url, 'GET', path, this.token)
    demand(answer?.status === 200, `${path}: ${answer?.status} ${answer?.text.slice(0, 200)}`)
    return new Map((answer.json as Item[]).map((item) => [item._id, item]))
  }

  #compare(type: string, ledger: Map<string, Entry>, found: Map<string, Item>, mark: 'content' | 'output'): void {
    for (const [id, entry] of ledger) {
      const item = found.get(id)
      demand(item || entry.maybeDeleted, `${type} ${id} was acknowledged and is lost`)
      if (!item) continue
      const isAsAcknowledged = JSON.stringify(item) === JSON.stringify(entry.item)
      demand(isAsAcknowledged || isUpdated(item, entry), `${type} ${id} is not as it was acknowledged`)
      ledger.set(id, { item })
    }
    for (const [id, item] of found) {
      if (ledger.has(id)) continue
      demand(this.#maybeCreated.has(String(item[mark])), `${type} ${id} is there, and should be deleted or never was`)
      ledger.set(id, { item })
    }
  }

  /**
   * The words in the titles tell the prompts apart: a search for each finds the ones that have it, and a deleted one is
   * not found.
   */
  async #verifySearch(prompts: Map<string, Item>): Promise<void> {
    const all = await this.#list('/search?q=ledger')
    demand(all.size === prompts.size, `a search finds ${all.size} of ${prompts.size} prompts`)
    for (const { _id, title } of [...prompts.values()].slice(-2)) {
      const found = await this.#list(`/search?q=${encodeURIComponent(String(title))}`)
      demand(found.has(_id), `a search for ${title} does not find ${_id}`)
    }
  }
}

function isUpdated(item: Item, { item: before, maybeUpdated }: Entry): boolean {
  if (!maybeUpdated) return false
  const { updatedAt: _, ...wanted } = { ...before, ...maybeUpdated } as Record<string, unknown>
  const { updatedAt: __, ...is } = item as Record<string, unknown>
  return JSON.stringify(is) === JSON.stringify(wanted)
}

/** As many clients as write at the same time. */
export async function startWriters(url: string, count = 16, outputLength?: () => number): Promise<Writer[]> {
  const writers = Array.from({ length: count }, () => new Writer(url, outputLength))
  for (const writer of writers) await writer.signUp()
  return writers
}

/** @returns how many items were looked for in all */
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
