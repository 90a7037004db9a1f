import { defined, isObject } from './fields.js'
import type { Fields, Item, Reference } from './items.js'
import { generationOf, type Observation, observationOf } from './langfuse-observation.js'
import { externalIdOf, isPromptOfList, type LangfusePrompt, langfusePromptOf, promptItem } from './langfuse-prompt.js'
import { leftOutNote } from './loose-metadata.js'
import type { RowOptions } from './row-items.js'
import { plainPrompt, promptOfText, TextPromptLogs } from './text-prompt.js'

/** @returns whether an object is a prompt or an observation of Langfuse */
export function isLangfuse(object: Fields): boolean {
  return Boolean(observationOf(object) ?? langfusePromptOf(object)) || isPromptOfList(object)
}

/** @returns the observations of a trace that was downloaded as a whole, each with the session of the trace */
export function observationsOfTrace(document: Fields): Fields[] | undefined {
  const { observations, trace, sessionId = isObject(trace) ? trace.sessionId : undefined } = document
  if (!Array.isArray(observations)) return undefined
  const found = observations.filter(isObject)
  if (!found.some((one) => observationOf(one))) return undefined
  return found.map((one) => ({ ...one, sessionId: one.sessionId ?? sessionId }))
}

/** Makes items of the objects of one file, in their order; only versions of prompts are sorted by their numbers. */
export class LangfuseItems {
  readonly #file: string
  readonly #options: RowOptions
  readonly #leftOut = new Set<string>()
  /** How many observations of each type are no generations. */
  readonly #others = new Map<string, number>()
  readonly #unnamed: TextPromptLogs
  #versions: { place: string; prompt: LangfusePrompt }[] = []

  constructor(file: string, options: RowOptions) {
    this.#file = file
    this.#options = options
    this.#unnamed = new TextPromptLogs('langfuse', options)
  }

  /** Makes items of one object, and of versions of prompts before it. */
  *items(place: string, object: Fields): Generator<Item, void, undefined> {
    const prompt = langfusePromptOf(object)
    if (prompt) {
      this.#versions.push({ place, prompt })
      return
    }
    yield* this.waiting()
    const observation = observationOf(object)
    if (observation) yield* this.#log(place, observation)
    else yield { kind: 'rejected', place, reason: 'a list of prompts lacks their contents; get each version by itself' }
  }

  /** Makes items of the versions of prompts that were read last: a version can only follow the one before it. */
  *waiting(): Generator<Item, void, undefined> {
    const versions = this.#versions.toSorted(({ prompt: a }, { prompt: b }) => {
      return a.name === b.name ? a.version - b.version : a.name < b.name ? -1 : 1
    })
    this.#versions = []
    for (const { place, prompt } of versions) yield promptItem(place, prompt, this.#options)
  }

  /** @returns what the user should know about the file as a whole */
  notes(): string[] {
    const others = [...this.#others].map(([type, count]) => `${count} ${type}`)
    return [
      ...(others.length > 0
        ? [`${this.#file}: not imported, because no model produced them: ${others.join(', ')}.`]
        : []),
      ...(this.#leftOut.size > 0 ? [leftOutNote(this.#file, this.#leftOut)] : []),
    ]
  }

  *#log(place: string, observation: Observation): Generator<Item, void, undefined> {
    const { type } = observation
    if (type !== 'GENERATION') {
      this.#others.set(type, (this.#others.get(type) ?? 0) + 1)
      return
    }
    const generation = generationOf(observation, this.#leftOut)
    if (!generation) {
      const { statusMessage } = observation.fields
      const cause = typeof statusMessage === 'string' && statusMessage !== '' ? `: ${statusMessage.slice(0, 200)}` : ''
      yield { kind: 'rejected', place, reason: `it has no output${cause}` }
      return
    }
    const { promptName, promptVersion, system, inputWithoutSystem: input, fields } = generation
    const { prompt: stated, model } = this.#options
    const log = { ...(model !== undefined && { modelUsed: model }), ...fields }
    if (stated !== undefined) {
      yield { kind: 'log', place, prompt: { by: 'any', value: stated }, fields: log }
    } else if (promptName !== undefined) {
      const prompt: Reference = { by: 'externalId', value: externalIdOf(promptName) }
      yield { kind: 'log', place, prompt, fields: promptVersion === undefined ? log : { ...log, promptVersion } }
    } else {
      // The system prompt of one that has no name in Langfuse becomes a prompt.
      const prompt = system.trim() === '' ? plainPrompt('langfuse') : promptOfText('langfuse', system)
      yield* this.#unnamed.items(place, prompt, defined({ ...log, input }))
    }
  }
}
