import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Test } from 'tap'
import { type AppOptions, buildApp } from '../../src/app.js'
import type { Scope } from '../../src/domain/api-key.js'
import type { Store } from '../../src/domain/store.js'
import type { Contract } from '../../src/openapi/contract.js'
import { contract as testContract } from './contract.js'
import { send, type TestRequest, type TestResponse } from './http.js'
import { addressOf, runMain } from './process.js'
import { assertDocumented } from './responses.js'
import { openStore } from './sqlite.js'

export const secret = 'a secret for tests that is long enough'
export const password = 'correct horse battery'

/** A running service with a database of its own. */
export interface TestService {
  url: string
  app: FastifyInstance
  store: Store
  /** The database file. */
  file: string
  /** Sends a request, and checks the response against the contract. */
  send: (request: TestRequest) => Promise<TestResponse>
}

export function temporaryFolder(t: Pick<Test, 'teardown'>): string {
  const folder = mkdtempSync(join(tmpdir(), 'promptcrafter-test-'))
  t.teardown(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

interface TestOptions {
  contract?: Contract
  /** The store of another service, in place of a new one. */
  store?: Store
}

/** For tests that need access to the service: it runs in the test's process, whatever `WORKERS` says. */
export const inProcess = () => {}

/**
 * Starts a service on a free port of 127.0.0.1, without throttling, until the end of the test. With `WORKERS` in the
 * environment, a service without special options is started as users do, with that many processes.
 */
export async function startService(
  t: Test,
  { contract = testContract, store: givenStore, ...options }: Partial<AppOptions> & TestOptions = {},
  beforeListen?: (app: FastifyInstance) => void,
): Promise<TestService> {
  const { WORKERS } = process.env
  const isPlain = contract === testContract && !givenStore && Object.keys(options).length === 0 && !beforeListen
  if (WORKERS !== undefined && isPlain) return startWorkers(t, WORKERS)
  const file = join(temporaryFolder(t), 'promptcrafter.db')
  const store = givenStore ?? openStore(file, contract)
  const app = await buildApp(contract, store, {
    tokens: { secret, lifetimeMs: 3_600_000 },
    bodyLimit: 25_165_824,
    maxConnections: 1000,
    maxBytesInFlight: 268_435_456,
    authRateLimit: 0,
    signup: 'open',
    quotas: { requestsPerMinute: 0, bytesPerMinute: 0 },
    trustProxy: false,
    corsOrigins: [],
    logger: false,
    ...options,
  })
  beforeListen?.(app)
  await app.listen({ host: '127.0.0.1', port: 0 })
  t.teardown(async () => {
    app.server.closeAllConnections()
    await app.close()
    await store.close().catch(() => {})
  })
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  return { url, app, store, file, send: checkedSend(url) }
}

async function startWorkers(t: Test, WORKERS: string): Promise<TestService> {
  const folder = temporaryFolder(t)
  const environment = {
    WORKERS,
    PORT: '0',
    DATA_DIR: folder,
    JWT_SECRET: secret,
    AUTH_RATE_LIMIT: '0',
    LOG_LEVEL: 'error',
  }
  const url = await addressOf(runMain(t, [], environment))
  const elsewhere = () => {
    throw new Error('The service is in other processes; start it with `inProcess`.')
  }
  return {
    url,
    get app() {
      return elsewhere()
    },
    get store() {
      return elsewhere()
    },
    file: join(folder, 'promptcrafter.db'),
    send: checkedSend(url),
  }
}

function checkedSend(url: string): TestService['send'] {
  return async (request) => {
    const response = await send(url, request)
    assertDocumented(request, response)
    return response
  }
}

let people = 0

/** Creates an account. @returns its token */
export async function signUp(service: TestService, email = `person${++people}@example.com`): Promise<string> {
  const response = await service.send({ method: 'POST', path: '/auth/signup', body: { name: 'Ada', email, password } })
  if (response.status !== 201) throw new Error(`sign-up failed: ${response.text}`)
  return response.json.token
}

/** Creates an API key. @param scope what it gives access to. @returns the key itself, and its ID */
export async function createKey(
  service: TestService,
  token: string,
  scope: Scope,
  fields: object = {},
): Promise<{ key: string; id: string }> {
  const body = { name: 'Chatbot', scope, ...fields }
  const response = await service.send({ method: 'POST', path: '/auth/keys', token, body })
  if (response.status !== 201) throw new Error(`the key was not created: ${response.text}`)
  return { key: response.json.key, id: response.json._id }
}

export const promptFields = { title: 'A haiku', content: 'Write a haiku about the sea.', model: 'GPT-4o' }

/** @returns the ID of a new prompt */
export async function savePrompt(service: TestService, token: string, fields: object = {}): Promise<string> {
  const body = { ...promptFields, ...fields }
  const response = await service.send({ method: 'POST', path: '/prompts', token, body })
  if (response.status !== 201) throw new Error(`the prompt was not saved: ${response.text}`)
  return response.json._id
}

/** @returns the ID of a new log */
export async function saveLog(
  service: TestService,
  token: string,
  promptId: string,
  fields: object = {},
): Promise<string> {
  const body = { promptId, output: 'Waves fold into foam', modelUsed: 'GPT-4o', ...fields }
  const response = await service.send({ method: 'POST', path: '/logs', token, body })
  if (response.status !== 201) throw new Error(`the log was not saved: ${response.text}`)
  return response.json._id
}
