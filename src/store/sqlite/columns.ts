import { isDeepStrictEqual } from 'node:util'
import type { Updateable } from 'kysely'
import type { components } from '../../../generated/types.js'
import { fold } from '../../domain/case-folding.js'
import { timeOf } from '../../domain/log.js'
import type { PromptFields } from '../../domain/prompt.js'
import type { LogTable, PromptTable } from './schema.js'

type Schemas = components['schemas']

/** The texts of a prompt as they are searched. */
export type SearchedTexts = Pick<PromptTable, 'folded_title' | 'folded_text'>

export function searchedTexts({ title, content, tags = [] }: Omit<PromptFields, 'model'>): SearchedTexts {
  return { folded_title: fold(title), folded_text: fold([content, ...tags].join('\n')) }
}

/** The columns of a prompt besides its identifier and JSON: the only place that says what goes into them. */
export function promptColumns(prompt: Schemas['Prompt'], texts = searchedTexts(prompt)) {
  const { title, content, tags } = prompt
  return {
    ...shortColumns(prompt),
    title,
    tags: JSON.stringify(tags),
    content,
    ...texts,
  } satisfies Partial<PromptTable>
}

/** The columns of a prompt that a change may set. Others aren't indexed again: triggers depend on what is set. */
export function changedPromptColumns(prompt: Schemas['Prompt'], texts?: SearchedTexts): Updateable<PromptTable> {
  return texts ? promptColumns(prompt, texts) : shortColumns(prompt)
}

/** Whether a search finds the same in both. */
export function isSameText(one: Schemas['Prompt'], other: Schemas['Prompt']): boolean {
  return one.title === other.title && one.content === other.content && isDeepStrictEqual(one.tags, other.tags)
}

function shortColumns({ model, externalId, version, createdAt, updatedAt }: Schemas['Prompt']) {
  return {
    created_at: Date.parse(createdAt),
    updated_at: Date.parse(updatedAt),
    model,
    external_id: externalId ?? null,
    version,
  }
}

/** The columns of a prompt that is being removed: nothing that a search, a filter or an order could find. */
export const removedPromptColumns = {
  updated_at: 0,
  model: '',
  title: '',
  folded_title: '',
  tags: '[]',
  external_id: null,
  content: '',
  folded_text: '',
} satisfies Partial<PromptTable>

/** The columns of a log besides its identifier and JSON: the only place that says what goes into them. */
export function logColumns(log: Schemas['Log']) {
  return {
    prompt_version: log.promptVersion ?? null,
    time: timeOf(log),
    score: log.score ?? null,
    model_used: log.modelUsed,
    session_id: log.sessionId ?? null,
    latency_ms: log.latencyMs ?? null,
    input_tokens: log.inputTokens ?? null,
    output_tokens: log.outputTokens ?? null,
    cost_usd: log.costUsd ?? null,
    external_id: log.externalId ?? null,
  } satisfies Partial<LogTable>
}
