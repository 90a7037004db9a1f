const numbers = new Set(['promptVersion', 'score', 'latencyMs', 'inputTokens', 'outputTokens', 'costUsd'])
const times = new Set(['occurredAt', 'createdAt'])
/** Texts that may be empty. */
const texts = new Set(['input', 'output', 'notes'])

/**
 * Reads the value of a field, which a table has as a text. A value that can't be read stays as it is, for the
 * validation to reject it.
 * @returns `undefined` if there is none
 */
export function readValue(field: string, value: unknown): unknown {
  if (typeof value !== 'string') return value
  if (value === '' && !texts.has(field)) return undefined
  if (numbers.has(field)) return readNumber(value)
  if (times.has(field)) return readTime(value)
  return field === 'metadata' ? readJson(value) : value
}

/** @returns the tags in a list, in its JSON, or in a text where commas or semicolons separate them */
export function readTags(value: unknown): unknown {
  if (typeof value !== 'string') return value
  const list = readJson(value)
  if (Array.isArray(list)) return list
  const tags = value.split(/[;,]/).map((tag) => tag.trim())
  return [...new Set(tags)].filter((tag) => tag !== '')
}

function readNumber(text: string): unknown {
  return /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(text) ? Number(text) : text
}

/** Spreadsheets and databases write times with a space, and dates alone; without an offset they are in UTC. */
export function readTime(text: string): string {
  const [, day, time, seconds = ':00', , offset = 'Z'] =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d(\.\d+)?)?)? ?(Z|[+-]\d\d:?\d\d)?$/i.exec(text.trim()) ?? []
  if (day === undefined) return text
  return `${day}T${time ?? '00:00'}${seconds}${offset.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2').toUpperCase()}`
}

/** @returns the value of JSON; of any other text, the text */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
