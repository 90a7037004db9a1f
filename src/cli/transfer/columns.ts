import { StartupError } from '../../domain/startup-error.js'

/** What the rows of a file are. */
export type RowKind = 'prompts' | 'logs'

/** For each field of an item the names of columns that have it, in order of preference. Case and spaces don't count. */
const names: Readonly<Record<RowKind, Readonly<Record<string, readonly string[]>>>> = {
  prompts: {
    _id: ['_id'],
    title: ['title', 'act', 'name'],
    content: ['content', 'prompt', 'text'],
    model: ['model'],
    tags: ['tags', 'type', 'category'],
    externalId: ['externalId', 'id'],
  },
  logs: {
    _id: ['_id'],
    promptId: ['promptId'],
    promptExternalId: ['promptExternalId'],
    promptTitle: ['promptTitle'],
    prompt: ['prompt'],
    promptVersion: ['promptVersion', 'version'],
    input: ['input'],
    output: ['output', 'response', 'completion', 'answer'],
    modelUsed: ['modelUsed', 'model'],
    notes: ['notes', 'note', 'comment'],
    score: ['score', 'rating'],
    sessionId: ['sessionId', 'conversationId'],
    latencyMs: ['latencyMs', 'durationMs'],
    inputTokens: ['inputTokens', 'promptTokens'],
    outputTokens: ['outputTokens', 'completionTokens'],
    costUsd: ['costUsd'],
    metadata: ['metadata'],
    externalId: ['externalId', 'id'],
    occurredAt: ['occurredAt', 'time', 'timestamp', 'date'],
    createdAt: ['createdAt'],
  },
}

/** What the service's own lists have besides, and sets itself. */
const ownColumns = ['_id', 'ownerId', 'version', 'createdAt', 'updatedAt']

/** Which column has each field of the rows of a file. */
export interface Columns {
  readonly kind: RowKind
  /** The names of columns by field. */
  readonly byField: ReadonlyMap<string, string>
  /** Columns that are not imported. */
  readonly unused: readonly string[]
}

/** What the user states about the rows of files. */
export interface ColumnOptions {
  /** `FIELD=COLUMN`, repeatedly. */
  readonly map: readonly string[]
}

/** Columns that a row may lack are no mistake of the user's. */
type MatchOptions = ColumnOptions & { readonly isTable: boolean }

/**
 * Matches columns with fields: rows with an output are logs, others with a content are prompts.
 * @param file its name, for messages
 * @throws StartupError if they are neither, or the user names a field or column that isn't there
 */
export function matchColumns(file: string, columns: readonly string[], { map, isTable }: MatchOptions): Columns {
  const mappings = map.map((text) => readMapping(file, text, columns, isTable))
  const stated = new Map(mappings.filter((mapping) => mapping !== undefined))
  const [logs, prompts] = (['logs', 'prompts'] as const).map((kind) => match(kind, columns, stated))
  const byField = logs?.has('output') ? logs : prompts
  const kind = byField === logs ? 'logs' : 'prompts'
  if (!byField || !(byField.has('output') || byField.has('content'))) {
    throw new StartupError(
      `${file} has neither the outputs of logs nor the contents of prompts. Say which column has them with ` +
        `--map output=COLUMN or --map content=COLUMN; there are ${columns.map((name) => `"${name}"`).join(', ')}.`,
    )
  }
  const wrong = [...stated.keys()].find((field) => !byField.has(field))
  if (wrong !== undefined) throw new StartupError(`--map ${wrong}: ${file} has ${kind}, which have no ${wrong}.`)
  const used = new Set(byField.values())
  const own = new Set(ownColumns.map(plain))
  return { kind, byField, unused: columns.filter((name) => !used.has(name) && !own.has(plain(name))) }
}

function readMapping(
  file: string,
  text: string,
  columns: readonly string[],
  isTable: boolean,
): [field: string, column: string] | undefined {
  const [, name = '', wanted = ''] = /^([^=]+)=(.+)$/s.exec(text) ?? []
  const field = [names.logs, names.prompts].flatMap(Object.keys).find((known) => plain(known) === plain(name))
  if (field === undefined) {
    const fields = [...new Set([names.logs, names.prompts].flatMap(Object.keys))].filter((known) => known !== '_id')
    throw new StartupError(`--map ${text}: write FIELD=COLUMN, where FIELD is one of ${fields.join(', ')}.`)
  }
  const column = columns.find((one) => one === wanted) ?? columns.find((one) => plain(one) === plain(wanted))
  if (column !== undefined) return [field, column]
  if (!isTable) return undefined
  throw new StartupError(
    `--map ${text}: ${file} has no column "${wanted}", only ${columns.map((one) => `"${one}"`).join(', ')}.`,
  )
}

function match(
  kind: RowKind,
  columns: readonly string[],
  stated: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const taken = new Set(stated.values())
  const byField = new Map<string, string>()
  for (const [field, known] of Object.entries(names[kind])) {
    const mapped = stated.get(field)
    const column = mapped ?? known.map((name) => findColumn(name, columns, taken)).find((found) => found !== undefined)
    if (column === undefined) continue
    byField.set(field, column)
    taken.add(column)
  }
  return byField
}

function findColumn(name: string, columns: readonly string[], taken: ReadonlySet<string>): string | undefined {
  return columns.find((column) => plain(column) === plain(name) && !taken.has(column))
}

/** A name without what people write differently: "Model used", "model_used" and "modelUsed" are the same. */
function plain(name: string): string {
  const start = name.startsWith('_') ? '_' : ''
  return start + name.toLowerCase().replaceAll(/[\s_-]+/g, '')
}
