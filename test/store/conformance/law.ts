import { randomBytes } from 'node:crypto'
import type { Test } from 'tap'
import type { Account } from '../../../src/domain/account.js'
import type { ApiKey, ApiKeyFields, KeptSecret } from '../../../src/domain/api-key.js'
import { toArray } from '../../../src/domain/chunk.js'
import { StoreError, type StoreErrorKind } from '../../../src/domain/errors.js'
import type { Created } from '../../../src/domain/idempotency.js'
import { parseJson } from '../../../src/domain/json.js'
import type { List } from '../../../src/domain/list.js'
import type { Log, LogFields } from '../../../src/domain/log.js'
import type { Prompt, PromptFields } from '../../../src/domain/prompt.js'
import type { Store } from '../../../src/domain/store.js'

/** A store that a test can do more to than its users. */
export interface TestStore {
  readonly store: Store
  /** Closes the store and opens it again with what it kept. */
  reopen?(): Promise<Store>
  /** Lets another process keep the store from writing. @returns lets it write again */
  lock?(): Promise<() => void>
  /** Leaves no room for a write. @returns makes room */
  fill?(): Promise<() => void>
  /** Makes the store unable to read. */
  breakIt?(): Promise<void>
  /** Makes all idempotency keys older, by milliseconds. */
  ageIdempotencyKeys?(ms: number): Promise<void>
  /** Makes all recorded uses of API keys older, by milliseconds. */
  ageUses?(ms: number): Promise<void>
}

export type Capability = Exclude<keyof TestStore, 'store'>

export interface Law {
  readonly name: string
  readonly needs: readonly Capability[]
  readonly run: (t: Test, store: TestStore) => Promise<void>
}

/** Something that holds for every engine, or for every one that has some capabilities. */
export function law(name: string, run: Law['run'], ...needs: Capability[]): Law {
  return { name, run, needs }
}

export const promptFields: PromptFields = { title: 'A haiku', content: 'Write a haiku about the sea.', model: 'm' }

export function logFields(promptId: string, fields: Partial<LogFields> = {}): LogFields {
  return { promptId, output: 'Waves fold into foam', modelUsed: 'm', ...fields }
}

let people = 0

/** A new account, with an email address of its own. */
export function signUp({ accounts }: Store, email = `person${++people}@example.com`): Promise<Account> {
  return accounts.create({ name: 'Ada', email, passwordHash: 'hash' })
}

/** Creates a key with a secret of its own. */
export function createKey(
  { apiKeys }: Store,
  owner: Account,
  { prefix = 'pck_00000000', hash = randomBytes(32), ...fields }: Partial<ApiKeyFields & KeptSecret> = {},
): Promise<ApiKey> {
  return apiKeys.create(owner, { name: 'Chatbot', scope: 'log', ...fields }, { prefix, hash })
}

/** @returns the identifier of a new prompt */
export async function savePrompt({ prompts }: Store, owner: Account, fields: Partial<PromptFields> = {}) {
  return (await prompts.create(owner, { ...promptFields, ...fields })).id
}

/** @returns the identifiers of new logs, in their order */
export async function saveLogs({ logs }: Store, owner: Account, promptId: string, count: number): Promise<string[]> {
  const created = Array.from({ length: count }, (_, score) => logs.create(owner, logFields(promptId, { score })))
  return (await Promise.all(created)).map(({ id }) => id)
}

/** The items of a chunk, which stays as it is. */
export function itemsIn<T>(chunk: Awaited<ReturnType<List<T>['read']>>): T[] {
  return JSON.parse(toArray({ ...chunk, json: Buffer.from(chunk.json) }).toString())
}

/** Reads a list to its end, chunk by chunk. */
export async function readAll<T>(list: List<T>, between = async () => {}): Promise<T[]> {
  const items: T[] = []
  for (let after: string | undefined; ; await between()) {
    const chunk = await list.read({ after })
    items.push(...itemsIn(chunk))
    if (chunk.complete) return items
    after = chunk.last
  }
}

export async function idsIn(list: List<{ _id: string }>): Promise<string[]> {
  return (await readAll(list)).map(({ _id }) => _id)
}

export function parse<T extends Prompt | Log>({ json }: Pick<Created<T>, 'json'>): T {
  return parseJson(json)
}

/** Demands that something is refused for a reason. */
export async function refuses(t: Test, doing: Promise<unknown>, kind: StoreErrorKind, why = kind as string) {
  const error = await doing.then(
    () => undefined,
    (error: unknown) => error,
  )
  t.ok(error instanceof StoreError, `${why}: is a StoreError`)
  t.match(error, { kind }, why)
}
