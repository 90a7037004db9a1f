import type { Line } from './text-lines.js'

/** The text of one item of a JSON array, and the line where it begins. */
export interface ItemText {
  readonly text: string
  readonly line: number
  /** Whether all of its bytes are valid in the encoding of the file. */
  readonly isValid: boolean
}

const notSpace = /\S/

/**
 * Splits a JSON array into the texts of its items, without parsing them: an item that is wrong keeps no other from
 * being read, unless its brackets or quotes aren't closed.
 * @param lines of the file; the first character that is no space must be the bracket
 */
export async function* splitArray(lines: AsyncIterable<Line>): AsyncGenerator<ItemText, void, undefined> {
  let pieces: string[] = []
  let item = { line: 0, isValid: true }
  let depth = 0
  let isInString = false
  const take = (): ItemText | undefined => {
    const taken = { ...item, text: pieces.join('').trim() }
    pieces = []
    item = { line: 0, isValid: true }
    return taken.text === '' ? undefined : taken
  }
  for await (const { text, number, isValid } of lines) {
    let start = 0
    for (let index = 0; index < text.length; index++) {
      const character = text[index] as string
      if (isInString) {
        if (character === '\\') index++
        else if (character === '"') isInString = false
        continue
      }
      const isBoundary = depth === 1 && (character === ',' || character === ']')
      if (character === '"') isInString = true
      else if (character === '{' || character === '[') depth++
      else if (character === '}' || character === ']') depth--
      if (depth === 1 && character === '[' && item.line === 0) start = index + 1
      else if (isBoundary) {
        pieces.push(text.slice(start, index))
        start = index + 1
        const value = take()
        if (value) yield value
      } else if (item.line === 0 && notSpace.test(character)) item.line = number
    }
    if (depth > 0) pieces.push(text.slice(start), '\n')
    if (!isValid) item.isValid = false
  }
  const value = take()
  if (value) yield value
}
