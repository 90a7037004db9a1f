import type { components } from '../../generated/types.js'
import type { Account } from './account.js'
import type { Created, Repeatable } from './idempotency.js'
import type { Json, JsonText } from './json.js'
import type { List, Order } from './list.js'
import type { PromptVersion } from './version.js'

/** A prompt as the contract shows it. */
export type Prompt = components['schemas']['Prompt']

/** What a person gives for a prompt. */
export type PromptFields = Pick<Prompt, 'title' | 'content' | 'model'> & Partial<Pick<Prompt, 'tags' | 'externalId'>>

/** What a person changes about a prompt, and why. */
export type PromptChanges = Partial<Pick<Prompt, 'title' | 'content' | 'model' | 'tags'>> & { changeNote?: string }

/** Which of an account's prompts are meant. All that is given must hold, to the letter. */
export interface PromptSelection {
  /** One of the prompt's tags. */
  readonly tag?: string | undefined
  readonly model?: string | undefined
  readonly externalId?: string | undefined
}

export type PromptSort = 'createdAt' | 'updatedAt' | 'title'

/** In which order prompts are listed: by creation, oldest first, unless it says otherwise. */
export interface PromptSorting {
  /** Titles are in the order of their code points, without regard to case (see `fold`). Equals are by creation. */
  readonly sort?: PromptSort
  readonly order?: Order
}

/**
 * The prompts of all accounts. Each method says for whom it acts, and rejects what belongs to somebody else: a prompt
 * that doesn't exist is `promptNotFound`, one of another account `notOwner`.
 */
export interface PromptStore {
  /**
   * Saves a prompt, and its first version. Its `_id` is greater than that of every prompt acknowledged before.
   * @param repeatable makes the request safe to repeat: only one prompt is saved (see `Repeatable`)
   * @throws StoreError `accountGone`, `externalIdTaken`, `keyReused`, `createdIsGone`
   */
  create(owner: Account, fields: PromptFields, repeatable?: Repeatable): Promise<Created<Prompt>>

  /** @throws StoreError `promptNotFound`, `notOwner` */
  get(owner: Account, id: string): Promise<JsonText<Prompt>>

  /**
   * Changes the given fields and moves `updatedAt` on, by a millisecond at least (see `changePrompt`). Updates at the
   * same time all take effect, each with its own version.
   * @returns the whole prompt
   * @throws StoreError `promptNotFound`, `notOwner`, `noNewVersion`
   */
  update(owner: Account, id: string, changes: PromptChanges): Promise<Json<Prompt>>

  /**
   * Deletes a prompt. It, its versions and its logs are out of reach at once.
   * @throws StoreError `promptNotFound`, `notOwner`
   */
  delete(owner: Account, id: string): Promise<void>

  /**
   * The account's prompts. One whose place in the order changes while they are read is read where it is by then.
   * @param signal ends the reading of the list, with an error
   */
  list(owner: Account, selection?: PromptSelection & PromptSorting, signal?: AbortSignal): List<Prompt>

  /** @throws StoreError `promptNotFound`, `notOwner`, `versionNotFound` */
  version(owner: Account, id: string, version: number): Promise<JsonText<PromptVersion>>

  /**
   * All versions of a prompt, by number.
   * @throws StoreError `promptNotFound`, `notOwner`
   */
  versions(owner: Account, id: string, order: Order): Promise<List<PromptVersion>>
}

/** Finds prompts by their words. */
export interface PromptSearch {
  /**
   * The account's prompts in which every word of the query is found, in the title, the content or a tag, without regard
   * to case (see `fold`). Those with more of the words in the title come first, among equals the newest.
   * @param query words divided by white space; no character has a meaning. Without a word it finds every prompt
   * @param signal ends the search, with an error
   */
  list(owner: Account, query: string, signal?: AbortSignal): List<Prompt>
}
