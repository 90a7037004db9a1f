import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Test } from 'tap'
import { type AppOptions, buildApp } from '../../src/app.js'
import type { Contract } from '../../src/contract/contract.js'
import { buildSerializers } from '../../src/contract/json.js'
import { Store } from '../../src/store/store.js'
import { assertStated } from './answers.js'
import { contract as testContract } from './contract.js'
import { send, type TestAnswer, type TestRequest } from './http.js'

export const secret = 'a secret for tests that is long enough'
export const password = 'correct horse battery'

/** A running service with a database of its own. */
export interface TestService {
  url: string
  app: FastifyInstance
  store: Store
  /** The database file. */
  file: string
  /** Sends a request and holds the answer, whatever it is, against the contract. */
  send: (request: TestRequest) => Promise<TestAnswer>
}

export function temporaryFolder(t: Pick<Test, 'teardown'>): string {
  const folder = mkdtempSync(join(tmpdir(), 'promptcrafter-test-'))
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Starts a service on a free port of 127.0.0.1, without limits of attempts; it ends with the test. */
export async function startService(
  t: Test,
  { contract = testContract, ...options }: Partial<AppOptions> & { contract?: Contract } = {},
  beforeListen: (app: FastifyInstance) => void = () => {},
): Promise<TestService> {
  const file = join(temporaryFolder(t), 'promptcrafter.db')
  const store = new Store(file, buildSerializers(contract))
  const app = await buildApp(contract, store, {
    tokens: { secret, lifetimeMs: 3_600_000 },
    bodyLimit: 4_194_304,
    maxConnections: 1000,
    authRateLimit: 0,
    trustProxy: false,
    corsOrigins: [],
    logger: false,
    ...options,
  })
  beforeListen(app)
  await app.listen({ host: '127.0.0.1', port: 0 })
  t.teardown(async () => {
    app.server.closeAllConnections()
    await app.close()
    await store.close().catch(() => {})
  })
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  const sendChecked = async (request: TestRequest) => {
    const answer = await send(url, request)
    assertStated(request, answer)
    return answer
  }
  return { url, app, store, file, send: sendChecked }
}

let people = 0

/** Signs somebody up. @returns their token */
export async function signUp(service: TestService, email = `person${++people}@example.com`): Promise<string> {
  const answer = await service.send({ method: 'POST', path: '/auth/signup', body: { name: 'Ada', email, password } })
  if (answer.status !== 201) throw new Error(`sign-up failed: ${answer.text}`)
  return answer.json.token
}

export const promptFields = { title: 'A haiku', content: 'Write a haiku about the sea.', model: 'GPT-4o' }

/** @returns the identifier of a new prompt */
export async function savePrompt(service: TestService, token: string, fields: object = {}): Promise<string> {
  const body = { ...promptFields, ...fields }
  const answer = await service.send({ method: 'POST', path: '/prompts', token, body })
  if (answer.status !== 201) throw new Error(`the prompt was not saved: ${answer.text}`)
  return answer.json._id
}

/** @returns the identifier of a new log */
export async function saveLog(
  service: TestService,
  token: string,
  promptId: string,
  fields: object = {},
): Promise<string> {
  const body = { promptId, output: 'Waves fold into foam', modelUsed: 'GPT-4o', ...fields }
  const answer = await service.send({ method: 'POST', path: '/logs', token, body })
  if (answer.status !== 201) throw new Error(`the log was not saved: ${answer.text}`)
  return answer.json._id
}
