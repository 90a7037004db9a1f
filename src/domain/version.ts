import type { components } from '../../generated/types.js'
import { StoreError } from './errors.js'
import type { Prompt, PromptChanges } from './prompt.js'

/** What a prompt said from one change of its content or model to the next, as the contract shows it. */
export type PromptVersion = components['schemas']['PromptVersion']

/** The current version of a prompt that was saved or changed just now. */
export function currentVersion(prompt: Prompt, changeNote?: string): PromptVersion {
  const { _id: promptId, version, content, model, updatedAt: createdAt } = prompt
  return { promptId, version, content, model, createdAt, ...(changeNote !== undefined && { changeNote }) }
}

/**
 * Applies changes to a prompt. A different content or model makes a version.
 * @returns the whole prompt, with a later `updatedAt`, and the version, if the changes make one
 * @throws StoreError `noNewVersion` for a note without a version that it could belong to
 */
export function changePrompt(
  before: Prompt,
  { changeNote, ...changes }: PromptChanges,
): { prompt: Prompt; version: PromptVersion | undefined } {
  const changed = { ...before, ...changes, updatedAt: laterThan(before.updatedAt) }
  if (changed.content === before.content && changed.model === before.model) {
    if (changeNote !== undefined) throw new StoreError('noNewVersion')
    return { prompt: changed, version: undefined }
  }
  const prompt = { ...changed, version: before.version + 1 }
  return { prompt, version: currentVersion(prompt, changeNote) }
}

/** @returns the present, or the millisecond after `moment` if the clock doesn't say that it's later (RFC 3339, UTC) */
export function laterThan(moment: string): string {
  return new Date(Math.max(Date.now(), Date.parse(moment) + 1)).toISOString()
}
