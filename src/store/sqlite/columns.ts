import type { components } from '../../../generated/types.js'
import { fold } from '../../domain/case-folding.js'
import type { LogTable, PromptTable } from './schema.js'

type Schemas = components['schemas']

/** The columns of a prompt beside its identifier and JSON: the only place that says what goes into them. */
export function promptColumns({ title, content, model, tags, createdAt, updatedAt }: Schemas['Prompt']) {
  return {
    created_at: Date.parse(createdAt),
    updated_at: Date.parse(updatedAt),
    model,
    title,
    folded_title: fold(title),
    tags: JSON.stringify(tags),
    content,
    folded_text: fold([content, ...tags].join('\n')),
  } satisfies Partial<PromptTable>
}

/** The columns of a prompt that is being removed: nothing that a search or a filter could find. */
export const removedPromptColumns = {
  model: '',
  title: '',
  folded_title: '',
  tags: '[]',
  content: '',
  folded_text: '',
} satisfies Partial<PromptTable>

/** The columns of a log beside its identifier and JSON: the only place that says what goes into them. */
export function logColumns({ output, modelUsed, score, createdAt }: Schemas['Log']) {
  return {
    created_at: Date.parse(createdAt),
    score: score ?? null,
    output_bytes: Buffer.byteLength(output),
    model_used: modelUsed,
  } satisfies Partial<LogTable>
}
