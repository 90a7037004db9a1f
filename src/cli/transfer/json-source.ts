import { StartupError } from '../../domain/startup-error.js'
import type { Encoding } from './encoding.js'
import { isObject } from './fields.js'
import type { Fields, Item } from './items.js'
import { type ItemText, splitArray } from './json-array.js'
import { isLangfuse, LangfuseItems, observationsOfTrace } from './langfuse-source.js'
import { isPromptfoo, promptfooItems } from './promptfoo-source.js'
import { RowItems, type RowOptions } from './row-items.js'
import { decodeLines, type Line, startingWith } from './text-lines.js'

/** A document that isn't a list has to be in memory as a whole. */
const maxDocumentCharacters = 256 * 1024 * 1024

const notAnObject = 'it is not a JSON object'

/**
 * Reads objects from JSON: one to a line (JSON Lines), the items of an array, or those of the only array in an object.
 * Their names are matched as columns of a table are, unless they are of another program's format.
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
  const content = await split(file, decodeLines(chunks, encoding))
  if ('document' in content && isPromptfoo(content.document)) {
    yield* promptfooItems(file, content.document, options, note)
    return
  }
  const objects = 'document' in content ? objectsIn(file, content.document) : parsed(content.texts)
  const items = new RowItems(file, options)
  const langfuse = new LangfuseItems(file, options)
  const unused = new Set<string>()
  for await (const { object, line } of objects) {
    const place = `${file}, line ${line}`
    if (typeof object === 'string') yield { kind: 'rejected', place, reason: object }
    else if (isLangfuse(object)) yield* langfuse.items(place, object)
    else yield itemOf(place, object, items, unused)
  }
  yield* langfuse.waiting()
  for (const text of langfuse.notes()) note(text)
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

/** The texts of objects, or one object that holds them all. */
type Content = { readonly texts: AsyncIterable<ItemText> } | { readonly document: Fields }

async function split(file: string, lines: AsyncGenerator<Line, void, undefined>): Promise<Content> {
  let first = await lines.next()
  while (!first.done && first.value.text.trim() === '') first = await lines.next()
  if (first.done) throw new StartupError(`${file} is empty.`)
  const { value: line } = first
  if (line.text.trimStart().startsWith('[')) return { texts: splitArray(startingWith(line, lines)) }
  const object = parse(line.text)
  if (typeof object === 'object' && !isDocument(object)) return { texts: jsonLines(startingWith(line, lines)) }
  return { document: await readDocument(file, startingWith(line, lines)) }
}

async function* jsonLines(lines: AsyncIterable<Line>): AsyncGenerator<ItemText, void> {
  for await (const { text, number, isValid } of lines) {
    if (text.trim() !== '') yield { text, line: number, isValid }
  }
}

/** What a line or an item of a list has: an object, or what is wrong with it. */
interface Found {
  readonly object: Fields | string
  readonly line: number
}

async function* parsed(texts: AsyncIterable<ItemText>): AsyncGenerator<Found, void> {
  for await (const { text, line, isValid } of texts) {
    yield { object: isValid ? parse(text) : 'it has bytes that are not valid in the encoding of the file', line }
  }
}

/** Whether an object holds a list of objects, in place of being one itself. */
function isDocument(object: Fields): boolean {
  return isPromptfoo(object) || (!isLangfuse(object) && listIn(object) !== undefined)
}

/** The messages of a chat in an object of Langfuse are no list of prompts or logs. */
function listIn(object: Fields): readonly unknown[] | undefined {
  if (isLangfuse(object)) return [object]
  const observations = observationsOfTrace(object)
  if (observations) return observations
  const lists = Object.values(object).filter(
    (value) => Array.isArray(value) && value.some((item) => typeof item === 'object' && item !== null),
  )
  return lists.length === 1 ? (lists[0] as unknown[]) : undefined
}

async function readDocument(file: string, lines: AsyncIterable<Line>): Promise<Fields> {
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
  return object
}

/** Its items no longer have lines: they are counted. */
function* objectsIn(file: string, document: Fields): Generator<Found, void> {
  const list = listIn(document)
  if (!list) throw new StartupError(`${file} has no list of prompts or logs. Write them as a JSON array.`)
  for (const [index, item] of list.entries()) yield { object: isObject(item) ? item : notAnObject, line: index + 1 }
}

/** @returns the object, or what is wrong with the text */
function parse(text: string): Fields | string {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : notAnObject
  } catch {
    return 'it is not valid JSON'
  }
}
