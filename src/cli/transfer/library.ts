import type PromptCrafterClient from '#client'
import type { Prompt, PromptCreate, PromptUpdate } from '#client'
import { idFrom } from './archive.js'
import type { Checks } from './checks.js'
import { type Item, type Reference, Rejection } from './items.js'
import { ifThere, orRejection } from './rejection.js'

/** A prompt of the account, or one that is not there because its import was rejected. */
export interface Entry {
  /** `undefined` in a dry run, if the import would create it. */
  readonly id: string | undefined
  /** The number of its newest version. */
  version: number
  /** Whether it was created by this import. */
  readonly isNew: boolean
  /** Whether the file is an export of this very account, so that its logs may be here without an externalId. */
  isSource: boolean
  /** Why it can't get further versions and logs. */
  fault?: string
}

/** What makes a version. */
type Texts = Pick<PromptCreate, 'content' | 'model'>

export type Outcome = 'added' | 'existed'

const pageSize = 50

/** The prompts of an account, which it looks up when they are first needed. Only creates what is missing. */
export class Library {
  readonly #client: PromptCrafterClient
  readonly #checks: Checks
  readonly #isDryRun: boolean
  readonly #byExternalId = new Map<string, Entry>()
  readonly #byId = new Map<string, Entry | undefined>()
  #byTitle: Map<string, Entry[]> | undefined

  constructor(client: PromptCrafterClient, checks: Checks, { isDryRun }: { isDryRun: boolean }) {
    this.#client = client
    this.#checks = checks
    this.#isDryRun = isDryRun
  }

  /**
   * Saves a prompt, unless the account has it with the same first version.
   * @throws Rejection if it's invalid, or the account has another prompt with its externalId
   */
  async save({ fields, place, id }: Item & { kind: 'prompt' }): Promise<Outcome> {
    const externalId = String(fields.externalId)
    try {
      this.#checks.prompt(fields)
      const existing = await this.#withExternalId(externalId)
      if (existing) {
        await this.#compare(existing, 1, fields as unknown as PromptCreate)
        existing.isSource ||= existing.id !== undefined && existing.id === id
        return 'existed'
      }
      const saved = this.#isDryRun
        ? undefined
        : await orRejection(this.#client.createPrompt(fields as unknown as PromptCreate))
      const entry = { id: saved?._id, version: 1, isNew: true, isSource: false }
      this.#byExternalId.set(externalId, entry)
      this.#addTitle(String(fields.title), entry)
      return 'added'
    } catch (error) {
      if (error instanceof Rejection) this.#fail(externalId, `its prompt (${place}) was rejected`)
      throw error
    }
  }

  /**
   * Saves the next version of a prompt, unless the prompt has it.
   * @throws Rejection if it's invalid or not the next one, or the prompt has another version of that number
   */
  async saveVersion({ prompt, version, fields }: Item & { kind: 'version' }): Promise<Outcome> {
    const entry = await this.find({ by: 'externalId', value: prompt })
    try {
      this.#checks.version(fields)
      const { content, model, changeNote } = fields as unknown as Texts & Pick<PromptUpdate, 'changeNote'>
      if (typeof version !== 'number' || version > entry.version + 1) {
        throw new Rejection(`version ${entry.version + 1} of its prompt is missing`)
      }
      if (version <= entry.version) {
        await this.#compare(entry, version, { content, model })
        return 'existed'
      }
      if (entry.id !== undefined && !this.#isDryRun) {
        await this.#update(entry.id, version, { content, model, changeNote })
      }
      entry.version = version
      return 'added'
    } catch (error) {
      if (error instanceof Rejection) entry.fault ??= `version ${version} of its prompt was rejected`
      throw error
    }
  }

  /** @throws Rejection if the account has no such prompt, or several of that title */
  async find(reference: Reference): Promise<Entry> {
    const { value } = reference
    if (value === undefined || value === '') throw new Rejection('it does not say which prompt it belongs to')
    const entry = await this.#lookUp(reference)
    if (!entry) throw new Rejection(`there is no prompt ${JSON.stringify(value)} in the account`)
    if (entry.fault !== undefined) throw new Rejection(entry.fault)
    return entry
  }

  async #lookUp({ by, value }: Reference): Promise<Entry | undefined> {
    const text = String(value)
    if (by === 'externalId') return this.#withExternalId(text)
    if (by === 'title') return this.#withTitle(text)
    return (await this.#withId(text)) ?? (await this.#withExternalId(text)) ?? (await this.#withTitle(text))
  }

  async #withId(id: string): Promise<Entry | undefined> {
    if (!/^prompt[0-9A-Za-z]{1,32}$/.test(id)) return undefined
    if (!this.#byId.has(id)) {
      const prompt = await ifThere(this.#client.getPromptById(id))
      // A prompt that was moved here has another ID.
      this.#byId.set(id, prompt ? entryOf(prompt) : await this.#withExternalId(`promptcrafter:${id}`, false))
    }
    return this.#byId.get(id)
  }

  async #withExternalId(externalId: string, mayBeSource = true): Promise<Entry | undefined> {
    const known = this.#byExternalId.get(externalId)
    if (known) return known
    if (externalId.trim() === '') return undefined
    const [prompt] = await orRejection(this.#client.getPrompts({ externalId, limit: 1 }))
    const entry = prompt ? entryOf(prompt) : mayBeSource ? await this.#source(externalId) : undefined
    if (entry) this.#byExternalId.set(externalId, entry)
    return entry
  }

  /** Finds the prompt whose export made up this externalId. */
  async #source(externalId: string): Promise<Entry | undefined> {
    const id = idFrom(externalId, 'prompt')
    const prompt = id === undefined ? undefined : await ifThere(this.#client.getPromptById(id))
    return prompt && prompt.externalId === undefined ? entryOf(prompt) : undefined
  }

  async #withTitle(title: string): Promise<Entry | undefined> {
    this.#byTitle ??= await this.#titles()
    const entries = this.#byTitle.get(title) ?? []
    if (entries.length > 1) {
      throw new Rejection(`${entries.length} prompts are called ${JSON.stringify(title)}; name one by its ID`)
    }
    return entries[0]
  }

  async #titles(): Promise<Map<string, Entry[]>> {
    const titles = new Map<string, Entry[]>()
    for await (const prompt of this.#client.iteratePrompts({ pageSize })) {
      titles.set(prompt.title, [...(titles.get(prompt.title) ?? []), entryOf(prompt)])
    }
    return titles
  }

  #addTitle(title: string, entry: Entry): void {
    this.#byTitle?.set(title, [...(this.#byTitle.get(title) ?? []), entry])
  }

  /** @throws Rejection if the account has something else; what a dry run would create can't be compared */
  async #compare({ id }: Entry, version: number, { content, model }: Texts): Promise<void> {
    if (id === undefined) return
    const existing = await orRejection(this.#client.getPromptVersion(id, version))
    if (existing.content === content && existing.model === model) return
    throw new Rejection(`the account has its prompt with another version ${version}`)
  }

  async #update(id: string, version: number, changes: Texts & Pick<PromptUpdate, 'changeNote'>): Promise<void> {
    try {
      const saved = await orRejection(this.#client.updatePrompt(id, changes))
      if (saved.version !== version) throw new Rejection('it says the same as the version before it')
    } catch (error) {
      if (!(error instanceof Rejection)) throw error
      // If the response to a first try was lost, the second one changes nothing, and a note of no change is rejected.
      const prompt = await orRejection(this.#client.getPromptById(id))
      const { content, model } = changes
      if (prompt.version !== version || prompt.content !== content || prompt.model !== model) throw error
    }
  }

  #fail(externalId: string, fault: string): void {
    const entry = this.#byExternalId.get(externalId)
    if (entry?.isNew) return
    this.#byExternalId.set(externalId, { id: undefined, version: 0, isNew: false, isSource: false, fault })
  }
}

function entryOf({ _id, version }: Prompt): Entry {
  return { id: _id, version, isNew: false, isSource: false }
}
