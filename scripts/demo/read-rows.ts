import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'

/** A prompt from a file, not validated yet. */
export interface Row {
  /** Where it is in the file, for messages: a line of a CSV file, an item of a JSON array. */
  readonly location: string
  readonly fields: { title: unknown; content: unknown; model: unknown; tags: unknown[] }
}

/** The names of a prompt's fields in files, in order of preference. */
const names = {
  title: ['title', 'act', 'name'],
  content: ['content', 'prompt', 'text'],
  model: ['model'],
  tags: ['tags', 'type', 'category'],
}

/**
 * Reads the prompts from a CSV file with a header line, or from a JSON array of objects (`.json`).
 * @param model the default for rows that have none
 * @throws Error with a message for users if the file can't be read, or lacks a title or content
 */
export async function readRows(file: string, model: string): Promise<Row[]> {
  const text = await readFile(file, 'utf8')
  const records = file.toLowerCase().endsWith('.json') ? readJson(text) : readCsv(text)
  const known = new Set(records.flatMap(({ record }) => Object.keys(record)))
  for (const field of ['title', 'content'] as const) {
    if (names[field].some((name) => known.has(name))) continue
    throw new Error(
      `No field contains the ${field} of a prompt: ` +
        `looked for ${names[field].join(', ')}, found ${[...known].join(', ') || 'none'}.`,
    )
  }
  const pick = (record: Record<string, unknown>, field: keyof typeof names) =>
    record[names[field].find((name) => name in record) ?? '']
  return records.map(({ location, record }) => ({
    location,
    fields: {
      title: pick(record, 'title'),
      content: pick(record, 'content'),
      model: pick(record, 'model') || model,
      tags: readTags(pick(record, 'tags')),
    },
  }))
}

type Located = { location: string; record: Record<string, unknown> }

function readJson(text: string): Located[] {
  const items: unknown = JSON.parse(text)
  if (!Array.isArray(items)) throw new Error('The JSON is not an array of prompts.')
  return items.map((item, index) => ({
    location: `item ${index + 1}`,
    record: Object(item) as Record<string, unknown>,
  }))
}

function readCsv(text: string): Located[] {
  const options = { columns: true, bom: true, info: true, skip_empty_lines: true } as const
  const rows = parse<{ record: Record<string, string>; info: { lines: number } }>(text, options)
  return rows.map(({ record, info }) => ({ location: `the row that ends in line ${info.lines}`, record }))
}

function readTags(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  const tags = String(value ?? '').split(/[;,]/)
  return tags.map((tag) => tag.trim()).filter(Boolean)
}
