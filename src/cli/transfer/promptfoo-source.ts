import { StartupError } from '../../domain/startup-error.js'
import { parseChat, textOf } from './chat-text.js'
import { contentId } from './content-id.js'
import { defined, isObject, numberOf } from './fields.js'
import type { Fields, Item } from './items.js'
import { leftOutNote, looseMetadata } from './loose-metadata.js'
import type { RowOptions } from './row-items.js'
import { promptOfText, type TextPrompt, TextPromptLogs, titleOf } from './text-prompt.js'

/*
 * What `promptfoo eval --output results.json` and `promptfoo export eval` write, with results of version 3. Read in
 * promptfoo's repository, https://github.com/promptfoo/promptfoo:
 * - the types `EvaluateSummaryV3`, `GradingResult` and `CompletedPrompt`: site/docs/configuration/reference.md at
 *   006076d, published as https://www.promptfoo.dev/docs/configuration/reference/#evaluation-outputs
 * - the object around the results: site/docs/configuration/outputs.md at 012d2e3
 * - the fields of a result, and what stands for unknown and stripped values: src/models/evalResult.ts at 454f14a
 */

/** What promptfoo writes in place of what its settings keep out of a file. */
const stripped = { prompt: '[prompt stripped]', output: '[output stripped]' }

/** The version of the results whose prompts have their templates; before it, they only had what was sent. */
const oldestVersion = 3

/** `failureReason` of a result that isn't a verdict: the model or the grader failed. */
const failedByError = 2

/** @returns whether a JSON document is the result of an evaluation by promptfoo */
export function isPromptfoo(document: Fields): boolean {
  return summaryOf(document) !== undefined
}

/** The results stand in the document, or are the document, if a program wrote them. */
function summaryOf(document: Fields): Fields | undefined {
  return [document.results, document].filter(isObject).find(({ results, stats }) => {
    return Array.isArray(results) && isObject(stats)
  })
}

/**
 * Reads the results of an evaluation. The template of each prompt becomes a prompt, unless the user states one for all
 * logs, and each output a log.
 * @param file its name, for messages
 * @param note takes what the user should know about the file as a whole
 * @throws StartupError if the file is of a version that lacks the templates
 */
export function* promptfooItems(
  file: string,
  document: Fields,
  options: RowOptions,
  note: (text: string) => void,
): Generator<Item, void, undefined> {
  const { version, timestamp, prompts, results } = summaryOf(document) as Fields & { results: unknown[] }
  if (typeof version !== 'number' || version < oldestVersion) {
    throw new StartupError(
      `${file} has promptfoo's results in version ${version}. Export them again with a newer promptfoo.`,
    )
  }
  const templates = Array.isArray(prompts) ? prompts : []
  const logs = new TextPromptLogs('promptfoo', options)
  const leftOut = new Set<string>()
  for (const [index, result] of results.entries()) {
    const place = `${file}, result ${index + 1}`
    const reason = isObject(result) ? fault(result) : 'it is not a JSON object'
    if (!isObject(result) || reason !== undefined) {
      yield { kind: 'rejected', place, reason: reason ?? '' }
      continue
    }
    const fields = { ...logOf(result, options, leftOut), externalId: idOf(document.evalId, result) }
    const log = typeof timestamp === 'string' ? { ...fields, occurredAt: timestamp } : fields
    if (options.prompt !== undefined) {
      yield { kind: 'log', place, prompt: { by: 'any', value: options.prompt }, fields: log }
      continue
    }
    const prompt = promptOf(templates[Number(result.promptIdx)], result)
    if (prompt.content === stripped.prompt) {
      yield {
        kind: 'rejected',
        place,
        reason: 'its prompt was kept out of the file; say which one it is with --prompt',
      }
      continue
    }
    yield* logs.items(place, prompt, log)
  }
  if (leftOut.size > 0) note(leftOutNote(file, leftOut))
}

/** @returns why a result can't be a log */
function fault({ response, error }: Fields): string | undefined {
  const output = isObject(response) ? response.output : undefined
  if (output === stripped.output) return 'its output was kept out of the file'
  if (output !== undefined && output !== null) return undefined
  const cause = typeof error === 'string' ? `: ${[...error].slice(0, 200).join('')}` : ''
  return `it has no output${cause}`
}

/** The template, from the head of the results: a result only has the text that was sent. */
function promptOf(template: unknown, { prompt }: Fields): TextPrompt {
  const { raw = '', label } = [template, prompt].filter(isObject).find((one) => typeof one.raw === 'string') ?? {}
  const content = textOf(parseChat(raw))
  const made = promptOfText('promptfoo', content)
  const isNamed = typeof label === 'string' && label.trim() !== '' && label !== raw
  return isNamed ? { ...made, title: titleOf('promptfoo', label.trim().split(/[\r\n]/)[0] ?? '') } : made
}

/** An evaluation has one result for each test and each pair of a prompt and a provider. */
function idOf(evalId: unknown, result: Fields): string {
  const { testIdx, promptIdx } = result
  const isNumbered = Number.isInteger(testIdx) && Number.isInteger(promptIdx)
  if (typeof evalId === 'string' && isNumbered) return `promptfoo:${evalId}:${testIdx}:${promptIdx}`
  return contentId('promptfoo', JSON.stringify(result))
}

function logOf(result: Fields, options: RowOptions, leftOut: Set<string>): Fields {
  const { response, prompt, provider, latencyMs, cost, incurredCost, gradingResult } = result as Record<string, unknown>
  const { output, cached, tokenUsage = result.tokenUsage, sessionId } = response as Fields
  const tokens: Fields = isObject(tokenUsage) ? tokenUsage : {}
  const sent = isObject(prompt) && prompt.raw !== stripped.prompt ? prompt.raw : undefined
  const { comment } = isObject(gradingResult) ? gradingResult : ({} as Fields)
  return defined({
    input: sent === undefined ? undefined : textOf(parseChat(sent)),
    output: textOf(output),
    modelUsed: modelOf(provider) ?? options.model,
    notes: typeof comment === 'string' && comment !== '' ? comment : undefined,
    score: scoreOf(result),
    sessionId: typeof sessionId === 'string' && sessionId !== '' ? sessionId : undefined,
    // Promptfoo writes 0 for what it doesn't know, and the time of a cached output isn't the model's.
    latencyMs: cached === true ? undefined : positive(latencyMs),
    inputTokens: positive(tokens.prompt),
    outputTokens: positive(tokens.completion),
    costUsd: positive(incurredCost) ?? (cached === true ? undefined : positive(cost)),
    metadata: metadataOf(result, leftOut),
  })
}

function modelOf(provider: unknown): string | undefined {
  const id = isObject(provider) ? provider.id : provider
  return typeof id === 'string' && id !== '' ? id : undefined
}

/**
 * The score, which promptfoo documents as one from 0 to 1, on the scale from 0 to 10. There is none without assertions,
 * where promptfoo always writes 1, nor after an error, where it writes 0.
 */
function scoreOf({ score, failureReason, gradingResult }: Fields): number | undefined {
  const { componentResults } = isObject(gradingResult) ? gradingResult : ({} as Fields)
  const counted = (Array.isArray(componentResults) ? componentResults : []).filter((component) => {
    return isObject(component) && !(isObject(component.assertion) && component.assertion.metricOnly === true)
  })
  if (counted.length === 0 || failureReason === failedByError) return undefined
  return typeof score === 'number' && score >= 0 && score <= 1 ? Math.round(score * 10) : undefined
}

function metadataOf({ vars, score, success, testCase, gradingResult }: Fields, leftOut: Set<string>) {
  const { description } = isObject(testCase) ? testCase : ({} as Fields)
  const { reason } = isObject(gradingResult) ? gradingResult : ({} as Fields)
  const own = isObject(gradingResult) ? { score, success, reason, test: description } : { test: description }
  const named = Object.entries(isObject(vars) ? vars : {}).map(([name, value]) => [`vars.${name}`, value])
  return looseMetadata({ ...own, ...Object.fromEntries(named) }, leftOut)
}

function positive(value: unknown): number | undefined {
  const number = numberOf(value)
  return number !== undefined && number > 0 ? number : undefined
}
