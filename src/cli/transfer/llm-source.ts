import { type LlmResponse, openLlmLogs as openLogs } from '../../store/sqlite/llm-logs.js'
import { defined } from './fields.js'
import type { Fields, Item } from './items.js'
import type { RowOptions } from './row-items.js'
import type { Source } from './source.js'
import { plainPrompt, promptOfText, TextPromptLogs } from './text-prompt.js'
import { readTime } from './values.js'

/** @param start the first bytes of a file. @returns whether it's an SQLite database */
export function isSqlite(start: Buffer): boolean {
  return start.toString('latin1', 0, 16) === 'SQLite format 3\0'
}

/**
 * Opens the log of llm. Each system prompt becomes a prompt, unless the user states one for all logs.
 * @throws StartupError if it can't be read
 */
export function openLlmLogs(file: string, options: RowOptions): Source {
  const logs = openLogs(file)
  let read = 0
  async function* items(): AsyncGenerator<Item, void, undefined> {
    const logsOf = new TextPromptLogs('llm', options)
    try {
      for (const response of logs.responses()) {
        read++
        const place = `${file}, response ${response.id}`
        if (!response.isValid) {
          yield { kind: 'rejected', place, reason: 'its texts are not valid UTF-8' }
          continue
        }
        const { system } = response
        const fields = logOf(response)
        if (options.prompt !== undefined) {
          yield { kind: 'log', place, prompt: { by: 'any', value: options.prompt }, fields }
          continue
        }
        const prompt = system.trim() === '' ? plainPrompt('llm') : promptOfText('llm', system)
        yield* logsOf.items(place, prompt, fields)
      }
    } finally {
      logs.close()
    }
  }
  return { items, percentRead: () => Math.floor((100 * read) / Math.max(logs.count, 1)) }
}

function logOf(response: LlmResponse): Fields {
  const { id, prompt, response: output, model: modelUsed, conversation_id, duration_ms, datetime_utc } = response
  const { input_tokens, output_tokens, resolved_model, options_json } = response
  return defined({
    externalId: `llm:${id}`,
    input: prompt || undefined,
    output,
    modelUsed,
    sessionId: conversation_id,
    latencyMs: duration_ms,
    inputTokens: input_tokens,
    outputTokens: output_tokens,
    metadata: metadataOf(options_json, resolved_model),
    occurredAt: datetime_utc === null ? undefined : readTime(datetime_utc),
  })
}

/** The options that the model was run with, such as its temperature. */
function metadataOf(json: string | null, resolvedModel: string | null): Fields | undefined {
  const options = Object.entries(JSON.parse(json ?? '{}') as Fields).filter(([, value]) => value !== null)
  const plain = options.map(([name, value]) => [name, typeof value === 'object' ? JSON.stringify(value) : value])
  if (resolvedModel !== null) plain.push(['resolvedModel', resolvedModel])
  return plain.length === 0 ? undefined : Object.fromEntries(plain)
}
