import { parseChat, splitSystem, textOf } from './chat-text.js'
import { defined, isObject, numberOf } from './fields.js'
import type { Fields } from './items.js'
import { looseMetadata } from './loose-metadata.js'
import { readJson, readTime } from './values.js'

/*
 * Observations of Langfuse, as its API has them, and its exports from the UI and to blob storage. Names in the latter
 * have underscores. Read in these places:
 * - langfuse/langfuse-docs at 05bdc0e, published as
 *   https://langfuse.com/docs/api-and-data-platform/features/blob-storage-export-fields: `observations_v2`
 * - GET /api/public/observations and /api/public/v2/observations: fern/apis/server/definition/commons.yml at 0010e28,
 *   legacy/observations-v1.yml at 07828e6 and observations-v2.yml at 5752e54 in langfuse/langfuse
 * - the export from the UI: worker/src/features/database-read-stream/observation-stream.ts at 03b77af there
 */

const types = ['SPAN', 'EVENT', 'AGENT', 'TOOL', 'CHAIN', 'RETRIEVER', 'EVALUATOR', 'EMBEDDING', 'GUARDRAIL']
const observationTypes = new Set(['GENERATION', ...types])

/** An observation, with the names of the API. */
export interface Observation {
  readonly id: string
  /** `GENERATION` for what a model produced. */
  readonly type: string
  readonly fields: Fields
}

/** A generation as a log, and what is known about its prompt. */
export interface Generation {
  /** As in `LogCreate`, without `promptId` and `promptVersion`. */
  readonly fields: Fields
  /** Langfuse's name of the prompt, if the application stated it. */
  readonly promptName: string | undefined
  readonly promptVersion: number | undefined
  /** The system prompt in the input, or an empty text. */
  readonly system: string
  /** The input without the system prompt. */
  readonly inputWithoutSystem: string | undefined
}

/** @returns the observation that an object is, or `undefined` if it's none */
export function observationOf(object: Fields): Observation | undefined {
  const { id, type } = object
  const has = (name: string, other: string) => name in object || other in object
  if (typeof id !== 'string' || typeof type !== 'string' || !observationTypes.has(type)) return undefined
  if (!has('traceId', 'trace_id') || !has('startTime', 'start_time')) return undefined
  return { id, type, fields: Object.fromEntries(Object.entries(object).map(([name, value]) => [camel(name), value])) }
}

/**
 * Reads a generation.
 * @param leftOut takes the names of metadata that is too long
 * @returns `undefined` if it has no output
 */
export function generationOf({ id, fields }: Observation, leftOut: Set<string>): Generation | undefined {
  const output = given(fields.output)
  if (output === undefined) return undefined
  const input = parseChat(given(fields.input))
  const { system, input: typed } = input === undefined ? { system: '', input: '' } : splitSystem(input)
  const log = {
    externalId: `langfuse:${id}`,
    input: input === undefined ? undefined : textOf(input),
    output: textOf(parseChat(output)),
    modelUsed: text(fields.model) ?? text(fields.providedModelName),
    sessionId: text(fields.sessionId),
    latencyMs: latencyOf(fields),
    ...tokensOf(fields),
    costUsd: costOf(fields),
    metadata: metadataOf(fields, leftOut),
    occurredAt: typeof fields.startTime === 'string' ? readTime(fields.startTime) : undefined,
  }
  const prompt = { promptName: text(fields.promptName), promptVersion: numberOf(fields.promptVersion) }
  return { fields: defined(log), ...prompt, system, inputWithoutSystem: typed === '' ? undefined : typed }
}

/** The field `latency` is in seconds or milliseconds, depending on the version and the kind of the export. */
function latencyOf({ startTime, endTime }: Fields): number | undefined {
  if (typeof startTime !== 'string' || typeof endTime !== 'string') return undefined
  const latencyMs = Date.parse(readTime(endTime)) - Date.parse(readTime(startTime))
  return latencyMs >= 0 ? latencyMs : undefined
}

/** Usage by kind of token, such as `input_cached_tokens`, which Langfuse sums up by how the kinds begin. */
function tokensOf({ usageDetails, usage }: Fields): Fields {
  if (isObject(usageDetails)) {
    const kinds = Object.entries(usageDetails)
    const sum = (start: string) => {
      const counts = kinds.filter(([kind]) => kind.startsWith(start)).map(([, count]) => Number(count))
      return counts.length === 0 ? undefined : counts.reduce((one, other) => one + other)
    }
    return { inputTokens: sum('input'), outputTokens: sum('output') }
  }
  // Older versions count in other units too.
  if (!isObject(usage) || (usage.unit ?? 'TOKENS') !== 'TOKENS') return {}
  return { inputTokens: numberOf(usage.input), outputTokens: numberOf(usage.output) }
}

/** Without details, a total of 0 only says that Langfuse knows no price. */
function costOf({ costDetails, totalCost, calculatedTotalCost }: Fields): number | undefined {
  const total = isObject(costDetails) ? numberOf(costDetails.total) : undefined
  return total ?? [totalCost, calculatedTotalCost].map(numberOf).find((cost) => cost !== undefined && cost > 0)
}

function metadataOf(fields: Fields, leftOut: Set<string>): Fields | undefined {
  const { name, traceId, environment, metadata, modelParameters } = fields
  const parameters = typeof modelParameters === 'string' ? readJson(modelParameters) : modelParameters
  const own = isObject(metadata) ? metadata : { metadata }
  const all = { ...(isObject(parameters) && parameters), ...own, name, traceId, environment }
  return looseMetadata(all, leftOut)
}

/** Exports have an empty text for what is missing. */
function given(value: unknown): unknown {
  return value === '' || value === null ? undefined : value
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}

function camel(name: string): string {
  return name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
