import { isUtf8 } from 'node:buffer'
import { StartupError } from '../../domain/startup-error.js'
import { type Database, openSqlite } from './driver.js'

/**
 * A response in the log of llm (https://llm.datasette.io), a program for the command line: in its table `responses`, or
 * since its version 0.32 in `turns`, whose texts are in a tree of messages.
 */
export interface LlmResponse {
  readonly id: string
  readonly model: string
  readonly resolved_model: string | null
  readonly prompt: string
  readonly system: string
  readonly response: string
  /** JSON. */
  readonly options_json: string | null
  readonly conversation_id: string | null
  readonly duration_ms: number | null
  readonly datetime_utc: string | null
  readonly input_tokens: number | null
  readonly output_tokens: number | null
  /** Whether all texts are valid UTF-8; otherwise they are empty. */
  readonly isValid: boolean
}

/** The log of llm, open for reading. */
export interface LlmLogs {
  readonly count: number
  /** In the order of their IDs, which is that of time. */
  readonly responses: () => Generator<LlmResponse, void, undefined>
  readonly close: () => void
}

type Row = Record<string, unknown>

const columns = [
  'id',
  'model',
  'resolved_model',
  'options_json',
  'conversation_id',
  'duration_ms',
  'datetime_utc',
  'input_tokens',
  'output_tokens',
] as const

/** @throws StartupError if the file isn't such a log, or can't be read */
export function openLlmLogs(file: string): LlmLogs {
  try {
    const database = openSqlite(file, { readonly: true, fileMustExist: true })
    const has = (table: string) => columnsOf(database, table).size > 0
    const tables = ['responses', 'turns'].filter(has)
    if (tables.length === 0) throw new StartupError(`${file} is an SQLite database, but not the log of llm.`)
    const count = (table: string) => database.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number
    return {
      count: tables.map(count).reduce((sum, one) => sum + one),
      *responses() {
        if (has('responses')) yield* readResponses(database, has('turns'))
        if (has('turns')) yield* readTurns(database)
      },
      close: () => database.close(),
    }
  } catch (error) {
    if (error instanceof StartupError) throw error
    throw new StartupError(`${file} cannot be read as an SQLite database (${(error as Error).message}).`, {
      cause: error,
    })
  }
}

function columnsOf(database: Database, table: string): Set<string> {
  return new Set(database.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[])
}

/** Columns that older versions of llm didn't have are null. */
function selected(found: ReadonlySet<string>, renamed: Readonly<Record<string, string>> = {}): string {
  return columns
    .map((name) => renamed[name] ?? name)
    .map((source, index) => `${found.has(source) ? `r.${source}` : 'NULL'} AS ${columns[index]}`)
    .join()
}

/** The texts of a response's fragments, one to a line, before its own: as llm sent them. */
function withFragments(database: Database, kind: 'prompt' | 'system'): string {
  const table = `${kind}_fragments`
  if (columnsOf(database, table).size === 0) return `r.${kind}`
  return `concat_ws(char(10), (SELECT group_concat(content, char(10)) FROM (
    SELECT content FROM ${table} JOIN fragments ON fragments.id = fragment_id
    WHERE response_id = r.id ORDER BY "order")), nullif(r.${kind}, ''))`
}

/** @param hasTurns whether some responses are among the turns too, which for a while were written besides */
function* readResponses(database: Database, hasTurns: boolean): Generator<LlmResponse, void, undefined> {
  // A driver would silently replace invalid bytes of a text.
  const statement = database.prepare(`SELECT ${selected(columnsOf(database, 'responses'))},
    CAST(${withFragments(database, 'prompt')} AS BLOB) AS prompt,
    CAST(${withFragments(database, 'system')} AS BLOB) AS system,
    CAST(r.response AS BLOB) AS response
    FROM responses r ${hasTurns ? 'WHERE id NOT IN (SELECT id FROM turns)' : ''} ORDER BY id`)
  for (const row of statement.iterate() as Iterable<Row>) yield decoded(row)
}

interface Message {
  readonly hash: string
  readonly parent_hash: string | null
  readonly role: string
}

function* readTurns(database: Database): Generator<LlmResponse, void, undefined> {
  const found = columnsOf(database, 'turns')
  const turns = database.prepare(`SELECT ${selected(found, { conversation_id: 'thread_id' })},
    r.parent_message_hash AS parent, r.tip_message_hash AS tip FROM turns r ORDER BY id`)
  const message = database.prepare('SELECT hash, parent_hash, role FROM messages WHERE hash = ?')
  const parts = database.prepare(`SELECT CAST(text AS BLOB) AS text, payload FROM parts
    WHERE message_hash = ? AND type = 'text' ORDER BY position`)
  const fragment = database.prepare('SELECT CAST(content AS BLOB) FROM fragments WHERE id = ?').pluck()

  /** From the message up to the beginning of the conversation. */
  function* chain(hash: unknown): Generator<Message, void, undefined> {
    for (let next = hash; typeof next === 'string'; ) {
      const found = message.get(next) as Message | undefined
      if (!found) return
      yield found
      next = found.parent_hash
    }
  }

  const pieceOf = (piece: { literal?: string; fragment?: number }) =>
    piece.literal === undefined ? (fragment.get(piece.fragment) as Buffer | undefined) : Buffer.from(piece.literal)

  /** @param messages the last one first */
  function textOf(messages: readonly Message[]): Buffer {
    const texts = messages.toReversed().flatMap(({ hash }) =>
      (parts.all(hash) as { text: Buffer | null; payload: string | null }[]).flatMap(({ text, payload }) => {
        if (text) return [text]
        const { text_ref: pieces = [] } = JSON.parse(payload ?? '{}')
        return (pieces as { literal?: string; fragment?: number }[]).map((piece) => pieceOf(piece) ?? Buffer.alloc(0))
      }),
    )
    return Buffer.concat(texts)
  }

  // Another statement can't be run on the connection while one is read row by row; texts are not in these rows.
  for (const { parent, tip, ...row } of turns.all() as Row[]) {
    const inputs = [...chain(parent)]
    const outputs: Message[] = []
    for (const one of chain(tip)) {
      if (one.hash === parent) break
      outputs.push(one)
    }
    const boundary = inputs.findIndex(({ role }) => role !== 'user' && role !== 'tool')
    const own = inputs.slice(0, boundary === -1 ? undefined : boundary).filter(({ role }) => role === 'user')
    const first = inputs.at(-1)
    const system = first?.role === 'system' ? [first] : []
    yield decoded({ ...row, prompt: textOf(own), system: textOf(system), response: textOf(outputs) })
  }
}

function decoded({ prompt, system, response, ...row }: Row): LlmResponse {
  const texts = [prompt, system, response].map((bytes) => (bytes as Buffer | null) ?? Buffer.alloc(0))
  const isValid = texts.every((bytes) => isUtf8(bytes))
  const [ofPrompt = '', ofSystem = '', ofResponse = ''] = texts.map((bytes) => (isValid ? bytes.toString() : ''))
  return { ...row, prompt: ofPrompt, system: ofSystem, response: ofResponse, isValid } as unknown as LlmResponse
}
