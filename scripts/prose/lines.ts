import { extname } from 'node:path'
import { isMap, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml'

/** A line of Markdown, and the line of the source file that it comes from, from 1. */
export interface Line {
  readonly text: string
  readonly number: number
}

/**
 * Returns the prose of a file as Markdown: all of a Markdown file, the summaries and descriptions of a contract in
 * YAML, and the comments and sentences in strings of any other file.
 */
export function linesOf(file: string, source: string): Line[] {
  const kind = extname(file)
  if (kind === '.md') return source.split('\n').map((text, index) => ({ text, number: index + 1 }))
  if (kind === '.yaml') return descriptionsOf(source)
  return commentsOf(source, hashComments.has(kind) ? hashComment : slashComment, kind === '.py')
}

/** Examples are data, even if they have a field `description`. */
const notProse = new Set(['example', 'examples', 'default', 'enum', 'const'])

function descriptionsOf(source: string): Line[] {
  const lines: Line[] = []
  const lineCounter = new LineCounter()
  visit(parseDocument(source, { lineCounter }), {
    Pair(_, { key, value }, path) {
      if (!isScalar(key)) return
      const name = String(key.value)
      if (notProse.has(name) && !isNameOfField(path)) return visit.SKIP
      if (!['summary', 'description'].includes(name) || !isScalar(value) || typeof value.value !== 'string') return
      const first = lineCounter.linePos(value.range?.[0] ?? 0).line
      // Only a literal block has the line breaks of the source.
      const isLiteral = value.type === 'BLOCK_LITERAL'
      const texts = value.value.split('\n')
      lines.push(...texts.map((text, index) => ({ text, number: isLiteral ? first + 1 + index : first })))
      lines.push({ text: '', number: first })
    },
  })
  return lines
}

/** Whether a path leads to the `properties` of a schema, whose keys are names of fields. */
function isNameOfField(path: readonly unknown[]): boolean {
  const pair = path.at(-2)
  return isMap(path.at(-1)) && isPair(pair) && isScalar(pair.key) && pair.key.value === 'properties'
}

/** The comment at the beginning of a line: `//`, a line of a block comment, or an HTML comment on one line. */
const slashComment = /^\s*(?:\/\/|\/\*\*?|\*\/?|<!--)\s?(.*?)(?:\s*(?:\*\/|-->))?$/

/** Extensions of files whose comments begin with `#`. */
const hashComments = new Set(['.py', '.rb', '.rbs'])

const hashComment = /^\s*#+\s?(.*)$/

/** A string of three words or more, such as a message. One with an assignment is code that is generated. */
const sentence = /(?<quote>["'`])(?!.* = )(?<text>[^"'`\s]+(?:\s(?:(?!\k<quote>)\S)+){2,})\s?\k<quote>/g

/**
 * Takes lines that are comments, and the sentences in strings, each as a paragraph. A comment at the end of a line of
 * code is too short for a sentence.
 */
function commentsOf(source: string, comment: RegExp, isPython = false): Line[] {
  const lines: Line[] = []
  let isInDocstring = false
  for (const [index, line] of source.split('\n').entries()) {
    const number = index + 1
    const quotes = isPython ? line.split('"""').length - 1 : 0
    const isDocstring = isInDocstring || quotes > 0
    if (quotes === 1) isInDocstring = !isInDocstring
    const text = isDocstring ? line.replaceAll('"""', '').trim() : comment.exec(line)?.[1]
    if (text !== undefined) lines.push({ text, number })
    else {
      for (const { groups } of line.matchAll(sentence))
        lines.push({ text: '', number }, { text: groups?.text ?? '', number })
      lines.push({ text: '', number })
    }
  }
  return lines
}
