import { textOf } from './chat-text.js'
import { defined, isObject } from './fields.js'
import type { Fields, Item } from './items.js'
import { anyModel, type RowOptions } from './row-items.js'
import { titleOf } from './text-prompt.js'

/*
 * Versions of prompts of Langfuse, as GET /api/public/v2/prompts/{promptName} responds: the type `Prompt` in
 * fern/apis/server/definition/prompts.yml at 0a6c2c4 in langfuse/langfuse (https://api.reference.langfuse.com).
 */

/** A version of a prompt. */
export interface LangfusePrompt {
  readonly name: string
  readonly version: number
  readonly fields: Fields
}

/** @returns the version of a prompt that an object is, or `undefined` if it's none */
export function langfusePromptOf(object: Fields): LangfusePrompt | undefined {
  const { name, version, prompt, labels } = object
  if (typeof name !== 'string' || !Number.isInteger(version) || !Array.isArray(labels)) return undefined
  if (typeof prompt !== 'string' && !Array.isArray(prompt)) return undefined
  return { name, version: Number(version), fields: object }
}

/** @returns whether an object is of GET /api/public/v2/prompts, which lists prompts without their content */
export function isPromptOfList({ name, versions, labels }: Fields): boolean {
  return typeof name === 'string' && Array.isArray(versions) && Array.isArray(labels)
}

/** @returns the externalId of a prompt */
export function externalIdOf(name: string): string {
  return `langfuse:${name}`
}

/** Makes an item of a version. It keeps its number, which logs refer to; the first one makes the prompt. */
export function promptItem(place: string, { name, version, fields }: LangfusePrompt, options: RowOptions): Item {
  const { prompt, tags, config, commitMessage } = fields
  const content = textOf(prompt)
  const configured = isObject(config) && typeof config.model === 'string' ? config.model : undefined
  const model = configured ?? options.model ?? anyModel
  const externalId = externalIdOf(name)
  if (version > 1) {
    const changeNote = typeof commitMessage === 'string' && commitMessage.trim() !== '' ? commitMessage : undefined
    return { kind: 'version', place, prompt: externalId, version, fields: defined({ content, model, changeNote }) }
  }
  const own = Array.isArray(tags) ? tags : []
  const all = [...new Set([...own, 'langfuse'])]
  return { kind: 'prompt', place, fields: { externalId, title: titleOf('langfuse', name), content, model, tags: all } }
}
