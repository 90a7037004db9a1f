import { randomUUID } from 'node:crypto'
import type { components } from '../../generated/types.js'

type Schemas = components['schemas']

/** An error response. */
export class ResponseError extends Error {
  readonly status: number

  constructor(status: number, { error, details = [] }: Schemas['Error']) {
    super([error, ...details.map(({ field, message }) => `${field} ${message}`.trim())].join(' · '))
    this.status = status
  }
}

/** The operations that the demo uses. */
export class Service {
  readonly url: string
  #token: string | undefined

  constructor(url: string, token: string | undefined) {
    this.url = url
    this.#token = token
  }

  /** Creates an account with a random password. */
  async signUp(): Promise<{ email: string; password: string }> {
    const email = `demo-${randomUUID()}@example.com`
    const account = { name: 'Demo', email, password: randomUUID() }
    const { token } = await this.#send<Schemas['SignupAnswer']>('POST', '/auth/signup', account)
    this.#token = token
    return account
  }

  async logIn(email: string, password: string): Promise<void> {
    const { token } = await this.#send<Schemas['LoginAnswer']>('POST', '/auth/login', { email, password })
    this.#token = token
  }

  savePrompt(fields: object): Promise<Schemas['Prompt']> {
    return this.#send('POST', '/prompts', fields)
  }

  async #send<T>(method: string, path: string, body?: object): Promise<T> {
    const headers = {
      ...(this.#token && { authorization: `Bearer ${this.#token}` }),
      ...(body && { 'content-type': 'application/json' }),
    }
    const response = await fetch(this.url + path, { method, headers, ...(body && { body: JSON.stringify(body) }) })
    if (!response.ok) throw new ResponseError(response.status, (await response.json()) as Schemas['Error'])
    return (await response.json()) as T
  }
}
