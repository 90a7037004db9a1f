/*
 * The format of an export: JSON Lines in UTF-8. The first line names the format, the last one has the counts, so that a
 * file that was cut off is recognized. In between, each prompt is followed by its later versions, and the logs come
 * last. A version and a log name their prompt by its externalId, because an import creates new IDs.
 */

/** The first line. */
export interface Header {
  readonly format: 'promptcrafter'
  readonly formatVersion: number
}

/** A prompt, with the content and model of its first version. The service sets what is not in `PromptCreate`. */
export interface PromptLine {
  readonly type: 'prompt'
  readonly externalId: string
  readonly title: string
  readonly content: string
  readonly model: string
  readonly tags: readonly string[]
  readonly _id: string
  readonly createdAt: string
  readonly updatedAt: string
}

/** A later version of the prompt whose externalId is `prompt`. */
export interface VersionLine {
  readonly type: 'version'
  readonly prompt: string
  readonly version: number
  readonly content: string
  readonly model: string
  readonly changeNote?: string
  readonly createdAt: string
}

/** A log of the prompt whose externalId is `prompt`: all fields but `promptId`. */
export interface LogLine {
  readonly type: 'log'
  readonly prompt: string
  readonly externalId: string
  readonly occurredAt: string
  readonly [field: string]: unknown
}

/** How many items the file has. */
export interface Counts {
  readonly prompts: number
  readonly versions: number
  readonly logs: number
}

/** The last line. */
export interface EndLine extends Counts {
  readonly type: 'end'
}

/** The newest version of the format. */
export const formatVersion = 1

/**
 * A generated ID for an item that has none: the same in each export, so that importing it again changes nothing.
 * @param id the `_id` that the service gave it
 */
export function externalIdFor(id: string): string {
  return `promptcrafter:${id}`
}

/** @returns the `_id` in what `externalIdFor` returned, if it is one of a prompt or log */
export function idFrom(externalId: unknown, type: 'prompt' | 'log'): string | undefined {
  const [, id, found] = /^promptcrafter:((prompt|log)[0-9A-Za-z]{1,32})$/.exec(String(externalId)) ?? []
  return found === type ? id : undefined
}
