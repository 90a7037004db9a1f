import { randomUUID } from 'node:crypto'
import type { components } from '../../generated/types.js'

type Schemas = components['schemas']

/** An answer that is an error. */
export class Refused extends Error {
  readonly status: number

  constructor(status: number, { error, details = [] }: Schemas['Error']) {
    super([error, ...details.map(({ field, message }) => `${field} ${message}`.trim())].join(' · '))
    this.status = status
  }
}

/** The few calls of the service that the demo makes. */
export class Service {
  readonly url: string
  #token: string | undefined

  constructor(url: string, token: string | undefined) {
    this.url = url
    this.#token = token
  }

  /** @returns the address of the new account; its password is known to nobody */
  async signUpAnew(): Promise<string> {
    const email = `demo-${randomUUID()}@example.com`
    const account = { name: 'Demo', email, password: randomUUID() }
    const { token } = await this.#send<Schemas['SignupAnswer']>('POST', '/auth/signup', account)
    this.#token = token
    return email
  }

  async logIn(email: string, password: string): Promise<void> {
    const { token } = await this.#send<Schemas['LoginAnswer']>('POST', '/auth/login', { email, password })
    this.#token = token
  }

  savePrompt(fields: object): Promise<Schemas['Prompt']> {
    return this.#send('POST', '/prompts', fields)
  }

  saveLog(log: Schemas['LogCreate']): Promise<Schemas['Log']> {
    return this.#send('POST', '/logs', log)
  }

  listLogs(promptId: string): Promise<Schemas['Log'][]> {
    return this.#send('GET', `/logs?promptId=${promptId}`)
  }

  async #send<T>(method: string, path: string, body?: object): Promise<T> {
    const headers = {
      ...(this.#token && { authorization: `Bearer ${this.#token}` }),
      ...(body && { 'content-type': 'application/json' }),
    }
    const answer = await fetch(this.url + path, { method, headers, ...(body && { body: JSON.stringify(body) }) })
    if (!answer.ok) throw new Refused(answer.status, (await answer.json()) as Schemas['Error'])
    return (await answer.json()) as T
  }
}
