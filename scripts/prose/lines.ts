import { extname } from 'node:path'
import { isMap, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml'

/** A line of Markdown, and the line of the source file that it comes from, from 1. */
export interface Line {
  readonly text: string
  readonly number: number
}

/**
 * Returns the prose of a file as Markdown: all of a Markdown file, the summaries and descriptions of a contract in
 * YAML, and the comments of any other file.
 */
export function linesOf(file: string, source: string): Line[] {
  const kind = extname(file)
  if (kind === '.md') return source.split('\n').map((text, index) => ({ text, number: index + 1 }))
  return kind === '.yaml' ? descriptionsOf(source) : commentsOf(source)
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

/** Takes lines that are comments; a comment at the end of a line of code is too short for a sentence. */
function commentsOf(source: string): Line[] {
  let isAfterCode = false
  return source.split('\n').flatMap((line, index) => {
    const [, text] = /^\s*(?:\/\/|\/\*\*?|\*\/?)\s?(.*?)(?:\s*\*\/)?$/.exec(line) ?? []
    const number = index + 1
    const isApart = isAfterCode && text !== undefined
    isAfterCode = text === undefined
    if (text === undefined) return []
    return isApart
      ? [
          { text: '', number },
          { text, number },
        ]
      : [{ text, number }]
  })
}
