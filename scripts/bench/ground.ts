import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadContract } from '../../src/openapi/contract.js'
import { buildRenderers } from '../../src/openapi/render.js'
import type { CeilingSettings } from './ceiling.js'
import { type AccountPlan, type MadeAccount, makeData, password, vocabulary } from './data.js'
import { readStream } from './read-stream.js'
import { type Server, startServer } from './server.js'

/** A data set, and the two servers that are compared on it. */
export interface Ground {
  /** Where the database lies, and what the benchmark itself writes. */
  readonly folder: string
  readonly accounts: readonly GroundAccount[]
  /** Starts the built service as users start it, on the database. */
  startService(): Promise<Server>
  /** Starts the ceiling, which sends answers of the same size. */
  startCeiling(): Promise<Server>
}

export interface GroundAccount extends MadeAccount {
  readonly token: string
}

const secret = 'a secret for the benchmark that is long enough'

/**
 * Makes a data set in a folder.
 */
export async function makeGround(folder: string, plans: readonly AccountPlan[]): Promise<Ground> {
  const contract = await loadContract()
  const made = await dataIn(folder, () => makeData(folder, plans, buildRenderers(contract)))
  const log = join(folder, 'log.jsonl')
  const startService = () =>
    startServer(
      ['dist/promptcrafter.js'],
      { DATA_DIR: folder, JWT_SECRET: secret, WORKERS: process.env.WORKERS ?? '' },
      log,
    )

  const service = await startService()
  const accounts: GroundAccount[] = []
  for (const account of made) accounts.push({ ...account, token: await logIn(service, account.email) })
  const answers = await sampleAnswers(service, accounts)
  await service.stop()

  const settings = join(folder, 'ceiling.json')
  const logSchema = contract.operations.get('createLog')?.body?.content['application/json']?.schema ?? {}
  writeFileSync(settings, JSON.stringify({ secret, logSchema, ...answers } satisfies CeilingSettings))
  return {
    folder,
    accounts,
    startService,
    startCeiling: () => startServer(['dist/ceiling.js', settings], {}, log),
  }
}

/** The accounts of the data that an earlier run left in the folder, or of what `make` makes. */
async function dataIn(folder: string, make: () => Promise<MadeAccount[]>): Promise<MadeAccount[]> {
  const file = join(folder, 'accounts.json')
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(await make()))
  return JSON.parse(readFileSync(file, 'utf8')) as MadeAccount[]
}

async function logIn({ url }: Server, email: string): Promise<string> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${url}/auth/login`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ email, password }),
  })
  return ((await answer.json()) as { token: string }).token
}

/** What the service answers where the ceiling is to send as much. */
async function sampleAnswers({ url }: Server, accounts: readonly GroundAccount[]) {
  const read = async (account: GroundAccount | undefined, path: string) => {
    const answer = await fetch(url + path, { headers: { authorization: `Bearer ${account?.token}` } })
    return answer.text()
  }
  const [first, second = first] = accounts
  const promptId = first?.promptIds[0]
  return {
    page: await read(first, `/logs?promptId=${promptId}&limit=20`),
    list: await read(first, `/logs?promptId=${promptId}`),
    prompt: await read(first, `/prompts/${promptId}`),
    streamBytes: (await readStream(`${url}/logs`, String(first?.token))).bytes,
    search: await read(second, `/search?q=${vocabulary[100]}&limit=20`),
  }
}
