import { contentId } from './content-id.js'
import type { Fields, Item } from './items.js'
import { anyModel, type RowOptions } from './row-items.js'

/** What a prompt that has only a text gets for the account. */
export interface TextPrompt {
  readonly externalId: string
  /** The beginning of the text. */
  readonly title: string
  readonly content: string
}

/** Maximum length of a title that is taken from a text, in characters. */
const maxTitleLength = 60

/** Makes logs of the outputs in one file whose prompts are only texts. */
export class TextPromptLogs {
  readonly #source: string
  readonly #model: string
  readonly #known = new Set<string>()

  /** @param source the program that they come from, which becomes a tag of the prompts */
  constructor(source: string, { model = anyModel }: RowOptions) {
    this.#source = source
    this.#model = model
  }

  /** @returns the item of a log, and before it that of its prompt, unless that was there before */
  *items(place: string, prompt: TextPrompt, fields: Fields): Generator<Item, void, undefined> {
    const { externalId } = prompt
    if (!this.#known.has(externalId)) {
      this.#known.add(externalId)
      yield { kind: 'prompt', place, fields: { ...prompt, model: this.#model, tags: [this.#source] } }
    }
    yield { kind: 'log', place, prompt: { by: 'externalId', value: externalId }, fields }
  }
}

/**
 * Makes a prompt of a text, whose externalId stands for the text, so that importing it again changes nothing.
 * @param source the program that it comes from, such as `llm`
 */
export function promptOfText(source: string, text: string): TextPrompt {
  const [line = ''] = text.trim().split(/[\r\n]/)
  return { externalId: contentId(source, text), title: titleOf(source, line), content: text }
}

/**
 * Makes the prompt of outputs without a system prompt: what was typed was all that the model got.
 * @param source the program that they come from, such as `llm`
 */
export function plainPrompt(source: string): TextPrompt {
  return {
    externalId: `${source}:no-system-prompt`,
    title: `${source} without a system prompt`,
    content: '{input}',
  }
}

/** @returns the line as a title, cut to 60 characters, and after the name of the program if it's too short */
export function titleOf(source: string, line: string): string {
  const title = [...line].slice(0, maxTitleLength).join('').trim()
  return title.length < 3 ? `${source} ${title}` : title
}
