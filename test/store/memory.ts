import type { Account, AccountStore, Credentials } from '../../src/domain/account.js'
import { fold } from '../../src/domain/case-folding.js'
import { errorOfItem, StoreError } from '../../src/domain/errors.js'
import { type Created, keyTtlMs, type Repeatable } from '../../src/domain/idempotency.js'
import { newId } from '../../src/domain/ids.js'
import { changeLog, type Log, type LogFields, type LogStore, timeOf } from '../../src/domain/log.js'
import type { LogStatistics } from '../../src/domain/log-statistics.js'
import { requireOwned } from '../../src/domain/ownership.js'
import type { Prompt, PromptSearch, PromptStore } from '../../src/domain/prompt.js'
import type { Store } from '../../src/domain/store.js'
import { changePrompt, currentVersion, type PromptVersion } from '../../src/domain/version.js'
import { MemoryApiKeyStore } from './memory-api-keys.js'
import { byNumber, byText, byTitle, type Comparison, inOrder, jsonOf, listOf } from './memory-lists.js'
import { countedLog, isSelected, isSelectedPrompt } from './selection.js'

interface User extends Account {
  readonly name: string
  readonly createdAt: string
  readonly email: string
  readonly passwordHash: string
}

interface Owned<T> {
  readonly owner: string
  readonly item: T
}

/** An engine of maps, for tests: that it passes the laws shows that they don't presume a database. */
export class MemoryStore implements Store {
  readonly #users = new Map<string, User>()
  readonly #prompts = new Map<string, Owned<Prompt>>()
  readonly #versions = new Map<string, PromptVersion[]>()
  readonly #logs = new Map<string, Owned<Log>>()
  readonly #keys = new Map<string, { hash: Buffer; ids: readonly string[]; since: number }>()
  readonly #last = { prompt: '', log: '' }

  readonly accounts: AccountStore = {
    create: async ({ name, email, passwordHash }) => {
      if (this.#byEmail(email)) throw new StoreError('emailTaken')
      const user = { ...newId('user'), generation: 0, name, email, passwordHash }
      this.#users.set(user.id, user)
      return accountOf(user)
    },
    find: async (id) => {
      const user = this.#users.get(id)
      return user && accountOf(user)
    },
    get: async ({ id }) => {
      const user = this.#users.get(id)
      if (!user) throw new StoreError('accountGone')
      const { name, email, createdAt } = user
      return { _id: id, name, email, createdAt }
    },
    findByEmail: async (email) => {
      const user = this.#byEmail(email)
      return user && credentialsOf(user)
    },
    credentials: async (account) => credentialsOf(this.#current(account)),
    changePassword: async (account, passwordHash) => {
      const user = this.#current(account)
      const changed = { ...user, passwordHash, generation: user.generation + 1 }
      this.#users.set(user.id, changed)
      return accountOf(changed)
    },
    delete: async (account) => {
      const { id } = this.#current(account)
      this.#users.delete(id)
      for (const [promptId, { owner }] of this.#prompts) if (owner === id) this.#deletePrompt(promptId)
    },
  }

  readonly apiKeys = new MemoryApiKeyStore(this.accounts)

  readonly prompts: PromptStore = {
    create: async (owner, fields, repeatable) =>
      this.#once(owner, repeatable, this.#prompts, () => {
        if (!this.#users.has(owner.id)) throw new StoreError('accountGone')
        const { id, createdAt } = this.#nextId('prompt')
        assertNewExternalId(itemsOf(this.#prompts, owner), fields)
        const prompt = { _id: id, ownerId: owner.id, tags: [], ...fields, version: 1, createdAt, updatedAt: createdAt }
        this.#prompts.set(id, { owner: owner.id, item: prompt })
        this.#versions.set(id, [currentVersion(prompt)])
        return id
      }),
    get: async (owner, id) => jsonOf(this.#ownPrompt(owner, id)),
    update: async (owner, id, changes) => {
      const { prompt, version } = changePrompt(this.#ownPrompt(owner, id), changes)
      this.#prompts.set(id, { owner: owner.id, item: prompt })
      if (version) this.#versions.get(id)?.push(version)
      return jsonOf(prompt)
    },
    delete: async (owner, id) => this.#deletePrompt(this.#ownPrompt(owner, id)._id),
    list: (owner, { sort = 'createdAt', order = 'asc', ...selection } = {}) => {
      const { positionOf, compare, isPosition } = promptOrders[sort]
      const prompts = () => itemsOf(this.#prompts, owner).filter((prompt) => isSelectedPrompt(prompt, selection))
      return { ...listOf(prompts, inOrder(order, compare), positionOf), isPosition: (text) => isPosition.test(text) }
    },
    version: async (owner, id, number) => {
      const version = this.#versions.get(this.#ownPrompt(owner, id)._id)?.[number - 1]
      if (!version) throw new StoreError('versionNotFound')
      return jsonOf(version)
    },
    versions: async (owner, id, order) => {
      this.#ownPrompt(owner, id)
      const list = listOf(
        () => this.#versions.get(id) ?? [],
        inOrder(order, byNumber),
        ({ version }) => `${version}`,
      )
      return { ...list, isPosition: (text) => /^\d+$/.test(text) }
    },
  }

  readonly logs: LogStore = {
    create: async (owner, fields, repeatable) =>
      this.#once(owner, repeatable, this.#logs, () => this.#createLog(owner, fields)),
    createAll: async (owner, logs, { skipsExisting, repeatable } = {}) => {
      const { items, replayed } = this.#allOnce(owner, repeatable, this.#logs, () => {
        const before = new Map(this.#logs)
        try {
          return logs.map((fields, index) => {
            try {
              return this.#createLog(owner, fields, skipsExisting)
            } catch (error) {
              throw errorOfItem(index, error)
            }
          })
        } catch (error) {
          for (const id of this.#logs.keys()) if (!before.has(id)) this.#logs.delete(id)
          throw error
        }
      })
      return { jsons: items.map(jsonOf), replayed }
    },
    get: async (owner, id) => jsonOf(this.#ownLog(owner, id)),
    update: async (owner, id, changes) => {
      const item = changeLog(this.#ownLog(owner, id), changes)
      this.#logs.set(id, { owner: owner.id, item })
      return jsonOf(item)
    },
    delete: async (owner, id) => void this.#logs.delete(this.#ownLog(owner, id)._id),
    list: async (owner, { sort = 'time', order, ...selection }) => {
      const { promptId, promptVersion = 1 } = selection
      if (promptId !== undefined && promptVersion > this.#ownPrompt(owner, promptId).version) {
        throw new StoreError('unknownVersion')
      }
      const logs = () => itemsOf(this.#logs, owner).filter((log) => isSelected(log, selection))
      if (sort === 'time') {
        const list = listOf(logs, inOrder(order, byNumber), (log) => `${timeOf(log)}.${log._id}`)
        return { ...list, isPosition: (text) => /^\d+\.log\w+$/.test(text) }
      }
      // Without a score behind all others, in both orders.
      const rank = ({ score }: Log) => (score === undefined ? 11 : order === 'asc' ? score : 10 - score)
      const timeIn = (position: string) => position.slice(position.indexOf('.') + 1)
      const compare: Comparison = (one, other) =>
        Number.parseInt(one, 10) - Number.parseInt(other, 10) || byNumber(timeIn(one), timeIn(other))
      const list = listOf(logs, compare, (log) => `${rank(log)}.${timeOf(log)}.${log._id}`)
      return { ...list, isPosition: (text) => /^\d+\.\d+\.log\w+$/.test(text) }
    },
  }

  /** A position is the number of words in the title and the identifier. */
  readonly search: PromptSearch = {
    list: (owner, query) => {
      const words = [...new Set(fold(query).split(/\s+/u).filter(Boolean))]
      const rank = ({ title }: Prompt) => words.filter((word) => fold(title).includes(word)).length
      const found = () =>
        itemsOf(this.#prompts, owner).filter(({ title, content, tags }) => {
          const texts = [title, content, ...tags].map(fold)
          return words.every((word) => texts.some((text) => text.includes(word)))
        })
      const best = (one: string, other: string) =>
        Number.parseInt(other, 10) - Number.parseInt(one, 10) || -byText(one, other)
      const list = listOf(found, best, (prompt) => `${rank(prompt)}.${prompt._id}`)
      return { ...list, isPosition: (text) => /^\d+\.prompt\w+$/.test(text) }
    },
  }

  readonly statistics: LogStatistics = {
    count: async (owner, selection, into) => {
      if (selection.promptId !== undefined) this.#ownPrompt(owner, selection.promptId)
      for (const log of itemsOf(this.#logs, owner)) {
        if (into.isFull) return
        if (isSelected(log, selection)) into.add(countedLog(log))
      }
    },
  }

  async check(): Promise<void> {}

  writesWaiting(): number {
    return 0
  }

  async close(): Promise<void> {}

  /** Makes all idempotency keys older. */
  ageIdempotencyKeys(ms: number): void {
    for (const key of this.#keys.values()) key.since -= ms
  }

  #byEmail(email: string): User | undefined {
    return [...this.#users.values()].find((user) => fold(user.email) === fold(email))
  }

  #current({ id, generation }: Account): User {
    const user = this.#users.get(id)
    if (user?.generation !== generation) throw new StoreError('accountGone')
    return user as User
  }

  #ownPrompt(owner: Account, id: string): Prompt {
    return requireOwned(this.#prompts.get(id), owner.id, 'promptNotFound').item
  }

  #ownLog(owner: Account, id: string): Log {
    return requireOwned(this.#logs.get(id), owner.id, 'logNotFound').item
  }

  #deletePrompt(id: string): void {
    this.#prompts.delete(id)
    this.#versions.delete(id)
    for (const [logId, { item }] of this.#logs) if (item.promptId === id) this.#logs.delete(logId)
  }

  #nextId(type: 'prompt' | 'log') {
    const made = newId(type, this.#last[type])
    this.#last[type] = made.id
    return made
  }

  /** @returns the identifier of the new log, or of the one that stands for it */
  #createLog(owner: Account, fields: LogFields, skipsExisting = false): string {
    const prompt = this.#prompts.get(fields.promptId)
    if (prompt?.owner !== owner.id) throw new StoreError('promptNotFound')
    const { promptVersion = prompt.item.version, externalId } = fields
    if (promptVersion > prompt.item.version) throw new StoreError('unknownVersion')
    const logs = itemsOf(this.#logs, owner)
    const existing = externalId !== undefined && logs.find((log) => log.externalId === externalId)
    if (existing && skipsExisting) return existing._id
    assertNewExternalId(logs, fields)
    const { id, createdAt } = this.#nextId('log')
    this.#logs.set(id, { owner: owner.id, item: { _id: id, ...fields, promptVersion, createdAt } })
    return id
  }

  #once<T extends Prompt | Log>(
    owner: Account,
    repeatable: Repeatable | undefined,
    all: Map<string, Owned<T>>,
    create: () => string,
  ): Created<T> {
    const { items, replayed } = this.#allOnce(owner, repeatable, all, () => [create()])
    const [item] = items as [T]
    return { id: item._id, json: jsonOf(item), replayed }
  }

  #allOnce<T>(
    owner: Account,
    repeatable: Repeatable | undefined,
    all: Map<string, Owned<T>>,
    create: () => readonly string[],
  ): { items: T[]; replayed: boolean } {
    const name = JSON.stringify([owner.id, repeatable?.operationId, repeatable?.key])
    const known = this.#keys.get(name)
    const earlier = repeatable && known && Math.abs(known.since - Date.now()) < keyTtlMs ? known : undefined
    if (earlier && !repeatable?.bodyHash.equals(earlier.hash)) throw new StoreError('keyReused')
    const ids = earlier?.ids ?? create()
    const items = ids.map((id) => {
      const created = all.get(id)
      if (!created) throw new StoreError('createdIsGone')
      return created.item
    })
    if (repeatable && !earlier) this.#keys.set(name, { hash: repeatable.bodyHash, ids, since: Date.now() })
    return { items, replayed: earlier !== undefined }
  }
}

function accountOf({ id, generation }: User): Account {
  return { id, generation }
}

function credentialsOf(user: User): Credentials {
  return { account: accountOf(user), email: user.email, passwordHash: user.passwordHash }
}

function itemsOf<T>(items: Map<string, Owned<T>>, { id }: Account): T[] {
  return [...items.values()].filter(({ owner }) => owner === id).map(({ item }) => item)
}

function assertNewExternalId(items: { externalId?: string }[], { externalId }: { externalId?: string }): void {
  if (externalId === undefined || items.every((item) => item.externalId !== externalId)) return
  throw new StoreError('externalIdTaken')
}

const promptOrders = {
  createdAt: { positionOf: ({ _id }: Prompt) => _id, compare: byText, isPosition: /^/ },
  updatedAt: {
    positionOf: ({ _id, updatedAt }: Prompt) => `${Date.parse(updatedAt)}.${_id}`,
    compare: byNumber,
    isPosition: /^\d+\.prompt\w+$/,
  },
  title: {
    positionOf: ({ _id, title }: Prompt) => `${_id}.${fold(title)}`,
    compare: byTitle,
    isPosition: /^prompt\w+\./,
  },
}
