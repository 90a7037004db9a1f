import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'

/** A prompt as a file has it, before the service has judged it. */
export interface Row {
  /** Where in the file it is, for a person: a line of a CSV file, an item of a JSON array. */
  readonly place: string
  readonly fields: { title: unknown; content: unknown; model: unknown; tags: unknown[] }
}

/** Under which names files have a prompt's fields, the contract's own first. */
const names = {
  title: ['title', 'act', 'name'],
  content: ['content', 'prompt', 'text'],
  model: ['model'],
  tags: ['tags', 'type', 'category'],
}

/**
 * Reads the prompts of a CSV file with a header line, or of a JSON array of objects; a name that ends in `.json` tells
 * which.
 * @param model for rows that name none
 * @throws Error, for a person, when it cannot be read as either or has no field for a prompt's text
 */
export async function readRows(file: string, model: string): Promise<Row[]> {
  const text = await readFile(file, 'utf8')
  const records = file.toLowerCase().endsWith('.json') ? readJson(text) : readCsv(text)
  const known = new Set(records.flatMap(({ record }) => Object.keys(record)))
  for (const field of ['title', 'content'] as const) {
    if (names[field].some((name) => known.has(name))) continue
    throw new Error(
      `No field holds the ${field} of a prompt: looked for ${names[field].join(', ')}, found ${[...known].join(', ') || 'none'}.`,
    )
  }
  const pick = (record: Record<string, unknown>, field: keyof typeof names) =>
    record[names[field].find((name) => name in record) ?? '']
  return records.map(({ place, record }) => ({
    place,
    fields: {
      title: pick(record, 'title'),
      content: pick(record, 'content'),
      model: pick(record, 'model') || model,
      tags: readTags(pick(record, 'tags')),
    },
  }))
}

type Placed = { place: string; record: Record<string, unknown> }

function readJson(text: string): Placed[] {
  const items: unknown = JSON.parse(text)
  if (!Array.isArray(items)) throw new Error('The JSON is not an array of prompts.')
  return items.map((item, index) => ({ place: `item ${index + 1}`, record: Object(item) as Record<string, unknown> }))
}

function readCsv(text: string): Placed[] {
  const options = { columns: true, bom: true, info: true, skip_empty_lines: true } as const
  const rows = parse<{ record: Record<string, string>; info: { lines: number } }>(text, options)
  return rows.map(({ record, info }) => ({ place: `the row that ends in line ${info.lines}`, record }))
}

function readTags(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  const tags = String(value ?? '').split(/[;,]/)
  return tags.map((tag) => tag.trim()).filter(Boolean)
}
