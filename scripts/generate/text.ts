import type { Taken } from './contract/model.js'

/**
 * Breaks text (Markdown of the contract) into lines of at most `width` characters, for comments.
 * Paragraphs stay separated by an empty line; items of a list stay on separate lines.
 */
export function wrap(text: string, width: number): string[] {
  const paragraphs = text.trim().split(/\n\s*\n|\n(?=- )/)
  return paragraphs.flatMap((paragraph, index) => {
    const lines: string[] = []
    let line = ''
    for (const word of paragraph.split(/\s+/)) {
      if (line !== '' && line.length + 1 + word.length > width) {
        lines.push(line)
        line = ''
      }
      line += line === '' ? word : ` ${word}`
    }
    lines.push(line)
    return index > 0 && !paragraph.startsWith('- ') ? ['', ...lines] : lines
  })
}

/** `wrap`, each line with `prefix` in front and without space at its end. */
export function wrapWith(prefix: string, text: string, width: number): string {
  return wrap(text, width - prefix.length)
    .map((line) => (prefix + line).trimEnd())
    .join('\n')
}

/** A sentence from a phrase: a capital in front, a full stop behind. */
export function sentence(text: string): string {
  const trimmed = text.trim().replace(/^[a-z]/, (letter) => letter.toUpperCase())
  return /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`
}

/** Describes the page size, if it's among the options of the call. */
export const pageSizeText = 'The number of items per page of an iteration. Default: 100. Other calls ignore it.'

/** Describes all fields for which an object can be given instead. */
export function takenText(takes: readonly Taken[]): string {
  return takes.map((taken) => ` ${takenSentence(taken)}`).join('')
}

/** Such as: A `Prompt` instead of `promptId` sets `promptId` and `promptVersion`. */
export function takenSentence({ field, object, gives }: Taken): string {
  const names = Object.keys(gives).map((name) => `\`${name}\``)
  return `A \`${object}\` instead of \`${field}\` sets ${names.join(' and ')}.`
}
