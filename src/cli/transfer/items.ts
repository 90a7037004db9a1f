/** The fields of an item, not validated yet. */
export type Fields = Readonly<Record<string, unknown>>

/** How an item names its prompt. `any` stands for its ID, its externalId, or else its title. */
export interface Reference {
  readonly by: 'externalId' | 'title' | 'any'
  readonly value: unknown
}

/** What a file has, in its order. `place` says where, for messages, such as "prompts.csv, line 12". */
export type Item =
  | {
      readonly kind: 'prompt'
      readonly place: string
      /** The `_id` that it had in the account which was exported. */
      readonly id?: unknown
      /** As in `PromptCreate`: content and model are those of version 1. */
      readonly fields: Fields
    }
  | {
      readonly kind: 'version'
      readonly place: string
      /** The externalId of the prompt. */
      readonly prompt: unknown
      readonly version: unknown
      /** `content`, `model` and `changeNote`. */
      readonly fields: Fields
    }
  | {
      readonly kind: 'log'
      readonly place: string
      readonly prompt: Reference
      /** As in `LogCreate`, without `promptId`. */
      readonly fields: Fields
    }
  | { readonly kind: 'rejected'; readonly place: string; readonly reason: string }

/** A reason not to import an item, in one line for users. */
export class Rejection extends Error {}
