import { execFile } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { databaseIn } from '../../src/cli/data-dir.js'
import { loadContract } from '../../src/openapi/contract.js'
import type { CeilingSettings } from './ceiling.js'
import { type AccountPlan, type CreatedAccount, password, vocabulary } from './data.js'
import { readStream } from './read-stream.js'
import { type Server, startServer } from './server.js'
import { ServerPair } from './server-pair.js'
import { Recorder } from './trace.js'

/** A data set, and the two servers to compare. */
export interface Fixture {
  /** The service's data folder; the benchmark writes its own files there too. */
  readonly folder: string
  /** The database in that folder. */
  readonly database: string
  readonly accounts: readonly FixtureAccount[]
  /** Starts the built service as users do, with the database. */
  startService(): Promise<Server>
  /** Starts the ceiling, which sends responses of the same size. */
  startCeiling(): Promise<Server>
  /** Both, for the cases that compare them. */
  readonly servers: ServerPair
  /** The service in one process, whose statements are recorded. */
  readonly recorder: Recorder
}

export interface FixtureAccount extends CreatedAccount {
  readonly token: string
}

const program = 'dist/promptcrafter.js'
const extension = extname(import.meta.url)
/** Compiled like this file, or bundled by `build`, so that it needs no compiler in the service. */
const recordModule = extension === '.js' ? new URL('record.js', import.meta.url).href : './dist/record.js'
const creator = fileURLToPath(new URL(`create-data${extension}`, import.meta.url))
const secret = 'a secret for the benchmark that is long enough'

/** Creates a data set in a folder, or uses the one there. */
export async function createFixture(folder: string, plans: readonly AccountPlan[]): Promise<Fixture> {
  const contract = await loadContract()
  const made = await dataIn(folder, plans)
  const [log, trace] = [join(folder, 'log.jsonl'), join(folder, 'trace.json')]
  const start = (args: readonly string[], own: Readonly<Record<string, string>> = {}) =>
    startServer({ command: () => [process.execPath, ...args], environment: own, log })
  const environment = { DATA_DIR: folder, JWT_SECRET: secret }
  const startService = () => start([program], { ...environment, WORKERS: process.env.WORKERS ?? '' })

  const service = await startService()
  const accounts: FixtureAccount[] = []
  for (const account of made) accounts.push({ ...account, token: await logIn(service, account.email) })
  const responses = await sampleResponses(service, accounts)
  await service.stop()

  const settings = join(folder, 'ceiling.json')
  const bodyOf = (id: string) => contract.operations.get(id)?.body?.content['application/json']?.schema ?? {}
  const schemas = { logSchema: bodyOf('createLog'), logsSchema: bodyOf('createLogs') }
  writeFileSync(settings, JSON.stringify({ secret, ...schemas, ...responses } satisfies CeilingSettings))
  const startCeiling = () => start(['dist/ceiling.js', settings])
  const startBoth = async () => {
    const [service, ceiling] = await Promise.all([startService(), startCeiling()])
    return { service, ceiling }
  }
  return {
    folder,
    database: databaseIn(folder),
    accounts,
    startService,
    startCeiling,
    servers: new ServerPair(startBoth),
    recorder: new Recorder(() => start(['--import', recordModule, program], { ...environment, TRACE: trace }), trace),
  }
}

/** @returns the accounts of an earlier run's data in the folder, or of new data */
async function dataIn(folder: string, plans: readonly AccountPlan[]): Promise<CreatedAccount[]> {
  const file = join(folder, 'accounts.json')
  if (!existsSync(file)) {
    await promisify(execFile)(process.execPath, ['--import', 'tsx', creator, folder, file, JSON.stringify(plans)])
  }
  return JSON.parse(readFileSync(file, 'utf8')) as CreatedAccount[]
}

async function logIn({ url }: Server, email: string): Promise<string> {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${url}/auth/login`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ email, password }),
  })
  return ((await response.json()) as { token: string }).token
}

/** Gets the service's responses, so that the ceiling sends as many bytes. */
async function sampleResponses({ url }: Server, accounts: readonly FixtureAccount[]) {
  const read = async (account: FixtureAccount | undefined, path: string) => {
    const response = await fetch(url + path, { headers: { authorization: `Bearer ${account?.token}` } })
    return response.text()
  }
  const [first, second = first] = accounts
  const promptId = first?.promptIds[0]
  return {
    page: await read(first, `/logs?promptId=${promptId}&limit=20`),
    list: await read(first, `/logs?promptId=${promptId}&limit=100`),
    prompt: await read(first, `/prompts/${promptId}`),
    streamBytes: (await readStream(`${url}/logs`, String(first?.token))).bytes,
    search: await read(second, `/search?q=${vocabulary[100]}&limit=20`),
    statistics: await read(first, `/statistics?promptId=${promptId}`),
    comparison: await read(first, `/comparisons?promptIdA=${promptId}&promptIdB=${first?.promptIds.at(-1)}`),
  }
}
