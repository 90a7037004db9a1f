import { type Type, takesTime } from '../../contract/model.js'
import type { Named } from '../../names/names.js'
import { wrap } from '../../text.js'

/** The longest line (RuboCop's default). */
export const width = 120

/** A literal of a string. */
export function quoted(text: string): string {
  return `'${text.replaceAll(/['\\]/g, '\\$&')}'`
}

/** A comment at an indentation; lines after the first of a tag are indented further, as YARD reads them. */
export function comment(indent: string, paragraphs: readonly string[]): string {
  const room = width - indent.length - 2
  const lines = paragraphs.flatMap((text) => {
    if (!text.startsWith('@')) return wrap(text, room)
    const [first, ...rest] = wrap(text, room - 2)
    return [first, ...rest.map((line) => `  ${line}`)]
  })
  return lines.map((line) => `${`${indent}# ${line}`.trimEnd()}\n`).join('')
}

/** A type of the contract in YARD's notation. */
export function yardType(named: Named, type: Type): string {
  const text = plainYardType(named, type)
  return type.nullable ? `${text}, nil` : text
}

/** What can be given for a time. A DateTime is a Date. */
export function timeTypes(type: Type): string[] {
  const hasDate = type.kind === 'text' && type.times.includes('date')
  return ['String', 'Time', hasDate ? 'Date' : 'DateTime']
}

/** A type of which there may be no value. */
export function orNil(named: Named, type: Type): string {
  return yardType(named, { ...type, nullable: true })
}

function plainYardType(named: Named, type: Type): string {
  switch (type.kind) {
    case 'text':
      return takesTime(type) ? timeTypes(type).join(', ') : 'String'
    case 'integer':
      return 'Integer'
    case 'number':
      return 'Float'
    case 'boolean':
      return 'Boolean'
    case 'list':
      return `Array<${yardType(named, type.item)}>`
    case 'map':
      return `Hash{String => ${yardType(named, type.value)}}`
    case 'object':
    case 'json':
      return 'Hash{String => Object}'
    case 'any':
      return 'Object'
    case 'binary':
      return 'String'
    case 'stream':
      return 'Enumerator'
  }
}

/**
 * A list on one line if it fits, else with one entry per line.
 * @param open what stands in front of the list on one line, its indentation with it; `openLines` when it takes several
 */
export function listText(
  open: string,
  entries: readonly string[],
  close: string,
  openLines: string,
  closeLines: string,
  max = width,
): string {
  const line = open + entries.join(', ') + close
  if (line.length <= max) return `${line}\n`
  const indent = /^ */.exec(open)?.[0] ?? ''
  return `${openLines}\n${entries.map((entry) => `${indent}  ${entry}`).join(',\n')}\n${indent}${closeLines}\n`
}
