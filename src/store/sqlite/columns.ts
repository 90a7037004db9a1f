import type { components } from '../../../generated/types.js'
import { fold } from '../../domain/case-folding.js'
import { timeOf } from '../../domain/log.js'
import type { LogTable, PromptTable } from './schema.js'

type Schemas = components['schemas']

/** The columns of a prompt beside its identifier and JSON: the only place that says what goes into them. */
export function promptColumns(prompt: Schemas['Prompt']) {
  const { title, content, model, tags, externalId, version, createdAt, updatedAt } = prompt
  return {
    created_at: Date.parse(createdAt),
    updated_at: Date.parse(updatedAt),
    model,
    title,
    folded_title: fold(title),
    tags: JSON.stringify(tags),
    external_id: externalId ?? null,
    version,
    content,
    folded_text: fold([content, ...tags].join('\n')),
  } satisfies Partial<PromptTable>
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

/** The columns of a log beside its identifier and JSON: the only place that says what goes into them. */
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
