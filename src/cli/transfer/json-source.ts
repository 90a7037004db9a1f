import { StartupError } from '../../domain/startup-error.js'
import type { Encoding } from './encoding.js'
import type { Fields, Item } from './items.js'
import { type ItemText, splitArray } from './json-array.js'
import { RowItems, type RowOptions } from './row-items.js'
import { decodeLines, type Line } from './text-lines.js'

/** A document that isn't a list has to be in memory as a whole. */
const maxDocumentCharacters = 256 * 1024 * 1024

/**
 * Reads objects from JSON: one to a line (JSON Lines), the items of an array, or those of the only array in an object.
 * Their names are matched as columns of a table are.
 * @param file its name, for messages
 * @param note takes what the user should know about the file as a whole
 * @throws StartupError if they can't be used
 */
export async function* jsonItems(
  file: string,
  chunks: AsyncIterable<Buffer>,
  encoding: Encoding,
  options: RowOptions,
  note: (text: string) => void,
): AsyncGenerator<Item, void, undefined> {
  const items = new RowItems(file, options)
  const unused = new Set<string>()
  for await (const { text, line, isValid } of await split(file, decodeLines(chunks, encoding))) {
    const place = `${file}, line ${line}`
    const object = isValid ? parse(text) : 'it has bytes that are not valid in the encoding of the file'
    if (typeof object === 'string') yield { kind: 'rejected', place, reason: object }
    else yield itemOf(place, object, items, unused)
  }
  if (unused.size > 0) note(`${file}: names that are not imported: ${[...unused].join(', ')}.`)
}

function itemOf(place: string, object: Fields, items: RowItems, unused: Set<string>): Item {
  try {
    const columns = items.columnsOf(Object.keys(object), { isTable: false })
    for (const name of columns.unused) unused.add(name)
    return items.item(place, object, columns)
  } catch (error) {
    // A table is rejected as a whole; here another object may have what this one lacks.
    if (error instanceof StartupError) return { kind: 'rejected', place, reason: error.message.replace(/\.$/, '') }
    throw error
  }
}

async function split(file: string, lines: AsyncGenerator<Line, void, undefined>): Promise<AsyncIterable<ItemText>> {
  let first = await lines.next()
  while (!first.done && first.value.text.trim() === '') first = await lines.next()
  if (first.done) throw new StartupError(`${file} is empty.`)
  const { value: line } = first
  if (line.text.trimStart().startsWith('[')) return splitArray(from(line, lines))
  if (typeof parse(line.text) === 'object' && !isWrapper(line.text)) return jsonLines(from(line, lines))
  return itemsOfDocument(file, from(line, lines))
}

async function* from(first: Line, others: AsyncIterable<Line>) {
  yield first
  yield* others
}

async function* jsonLines(lines: AsyncIterable<Line>): AsyncGenerator<ItemText, void> {
  for await (const { text, number, isValid } of lines) {
    if (text.trim() !== '') yield { text, line: number, isValid }
  }
}

/** Whether an object holds a list of objects, in place of being one itself. */
function isWrapper(text: string): boolean {
  return listIn(JSON.parse(text) as Fields) !== undefined
}

function listIn(object: Fields): readonly unknown[] | undefined {
  const lists = Object.values(object).filter(
    (value) => Array.isArray(value) && value.some((item) => typeof item === 'object' && item !== null),
  )
  return lists.length === 1 ? (lists[0] as unknown[]) : undefined
}

async function* itemsOfDocument(file: string, lines: AsyncIterable<Line>): AsyncGenerator<ItemText, void> {
  const texts: string[] = []
  let size = 0
  for await (const { text, number, isValid } of lines) {
    if (!isValid) throw new StartupError(`Line ${number} of ${file} is not valid in the encoding of the file.`)
    size += text.length + 1
    if (size > maxDocumentCharacters) {
      throw new StartupError(`${file} is too large to be read as one JSON object. Write one object to each line.`)
    }
    texts.push(text)
  }
  const object = parse(texts.join('\n'))
  if (typeof object === 'string') throw new StartupError(`${file} is not valid JSON.`)
  const list = listIn(object)
  if (!list) throw new StartupError(`${file} has no list of prompts or logs. Write them as a JSON array.`)
  // Its items no longer have lines: they are counted.
  for (const [index, item] of list.entries()) yield { text: JSON.stringify(item), line: index + 1, isValid: true }
}

/** @returns the object, or what is wrong with the text */
function parse(text: string): Fields | string {
  try {
    const value: unknown = JSON.parse(text)
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isObject ? (value as Fields) : 'it is not a JSON object'
  } catch {
    return 'it is not valid JSON'
  }
}
