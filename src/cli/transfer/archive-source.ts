import { isUtf8 } from 'node:buffer'
import { StartupError } from '../../domain/startup-error.js'
import { type Counts, type EndLine, formatVersion, type Header } from './archive.js'
import type { Fields, Item } from './items.js'
import { splitLines } from './split-lines.js'

/** @param start the first bytes of a file. @returns whether it's an export of ours, of any version of the format */
export function isArchive(start: Buffer): boolean {
  return /^\{"format":"promptcrafter",/.test(start.toString('latin1', 0, 100))
}

/**
 * Reads an export.
 * @param file its name, for messages
 * @returns its items; a rejected one in place of a line that is damaged, and at the end if the file was cut off
 * @throws StartupError if a newer version of this program wrote the file
 */
export async function* archiveItems(file: string, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Item, void> {
  const counts = { prompts: 0, versions: 0, logs: 0 }
  let end: Counts | undefined
  let number = 0
  for await (const bytes of splitLines(chunks)) {
    const place = `${file}, line ${++number}`
    const line = parse(bytes)
    if (typeof line === 'string') {
      yield { kind: 'rejected', place, reason: line }
    } else if (number === 1) {
      assertReadable(file, line as unknown as Header)
    } else if (line.type === 'end') {
      end = line as unknown as EndLine
    } else {
      const item = itemOf(line, place)
      if (item.kind === 'prompt') counts.prompts++
      if (item.kind === 'prompt' || item.kind === 'version') counts.versions++
      if (item.kind === 'log') counts.logs++
      yield item
    }
  }
  const reason = explainEnd(counts, end)
  if (reason !== undefined) yield { kind: 'rejected', place: `${file}, after line ${number}`, reason }
}

/** @returns the object in a line, or what is wrong with the line */
function parse(bytes: Buffer): Fields | string {
  if (!isUtf8(bytes)) return 'the line is not valid UTF-8'
  try {
    const value: unknown = JSON.parse(bytes.toString())
    return typeof value === 'object' && value !== null ? (value as Fields) : 'the line is not a JSON object'
  } catch {
    return 'the line is not valid JSON'
  }
}

function assertReadable(file: string, { formatVersion: version }: Header): void {
  if (version <= formatVersion) return
  throw new StartupError(`${file} was exported by a newer PromptCrafter. Import it with that one.`)
}

function itemOf({ type, prompt, _id, createdAt, updatedAt, ...fields }: Fields, place: string): Item {
  if (type === 'prompt') return { kind: 'prompt', place, id: _id, fields }
  if (type === 'log') return { kind: 'log', place, prompt: { by: 'externalId', value: prompt }, fields }
  if (type !== 'version') return { kind: 'rejected', place, reason: `its type ${JSON.stringify(type)} is not known` }
  const { version, ...changes } = fields
  return { kind: 'version', place, prompt, version, fields: changes }
}

function explainEnd(found: Counts, end: Counts | undefined): string | undefined {
  if (!end) return 'the file was cut off, for its last line is missing: what is above was read; get the whole file'
  const kinds = ['prompts', 'versions', 'logs'] as const
  const differing = kinds.filter((kind) => found[kind] !== end[kind])
  if (differing.length === 0) return undefined
  return `lines are missing: ${differing.map((kind) => `${found[kind]} of ${end[kind]} ${kind}`).join(', ')} are there`
}
