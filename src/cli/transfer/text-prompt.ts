import { createHash } from 'node:crypto'

/** What a prompt that has only a text gets for the account. */
export interface TextPrompt {
  readonly externalId: string
  /** The beginning of the text. */
  readonly title: string
  readonly content: string
}

/** Maximum length of a title that is taken from a text, in characters. */
const maxTitleLength = 60

/**
 * Makes a prompt of a text, whose externalId stands for the text, so that importing it again changes nothing.
 * @param source the program that it comes from, such as `llm`
 */
export function promptOfText(source: string, text: string): TextPrompt {
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 32)
  const [line = ''] = text.trim().split(/[\r\n]/)
  return { externalId: `${source}:${hash}`, title: titleOf(source, line), content: text }
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
