import { StoreError } from '../../domain/errors.js'
import { newId } from '../../domain/ids.js'
import type { Log, LogFields } from '../../domain/log.js'
import type { Renderers } from '../../domain/renderers.js'
import { logColumns } from './columns.js'
import type { Query } from './database.js'
import { type ByExternalId, byExternalId } from './external-ids.js'
import type { Made } from './idempotency.js'
import type { InsertedLog } from './log-index.js'
import type { LogTable } from './schema.js'
import type { Writer } from './writer.js'

/** A log to record. */
interface NewLog {
  readonly fields: LogFields
  /** Those of its texts (see `termsOf`), computed before the transaction begins. */
  readonly terms: readonly string[]
}

interface FoundPrompt {
  readonly key: number
  /** The number of the current version. */
  readonly version: number
}

/** A log that can be inserted, or that is there already. */
interface PreparedLog {
  readonly made: Made<Log>
  /** The row to insert, if any. */
  readonly row?: Omit<LogTable, 'key'>
  readonly terms: readonly string[]
}

interface Recording {
  /** @throws StoreError `promptNotFound`, `unknownVersion`, `externalIdTaken` */
  prepare(log: NewLog): PreparedLog
  /** Call it for each prepared log, in the same order. */
  insert(log: PreparedLog): Made<Log>
}

/** Records logs within a write. */
export class NewLogs {
  readonly #promptOf: Query<{ id: string; ownerKey: number }, FoundPrompt>
  readonly #withExternalId: ByExternalId<Log>
  readonly #newest: Query<object, { id: string }>
  readonly #insert: Query<Omit<LogTable, 'key'>, { key: number }>
  readonly #render: Renderers['log']

  constructor(writer: Writer, render: Renderers['log']) {
    this.#promptOf = writer.prepare((db, param) =>
      db
        .selectFrom('prompts')
        .select(['key', 'version'])
        .where('id', '=', param('id'))
        .where('owner_key', '=', param('ownerKey')),
    )
    this.#withExternalId = byExternalId(writer, 'logs')
    this.#newest = writer.prepare((db) => db.selectFrom('logs').select('id').orderBy('key', 'desc').limit(1))
    this.#insert = writer.prepare((db, param) =>
      db
        .insertInto('logs')
        .returning('key')
        .values({
          id: param('id'),
          owner_key: param('owner_key'),
          prompt_key: param('prompt_key'),
          prompt_version: param('prompt_version'),
          time: param('time'),
          score: param('score'),
          model_used: param('model_used'),
          session_id: param('session_id'),
          latency_ms: param('latency_ms'),
          input_tokens: param('input_tokens'),
          output_tokens: param('output_tokens'),
          cost_usd: param('cost_usd'),
          external_id: param('external_id'),
          json: param('json'),
        }),
    )
    this.#render = render
  }

  /**
   * Begins to record logs of an account within a write. Until that is over nobody else changes a prompt or records a
   * log, so everything is looked up once: each of four queries takes some 3 of 75 µs of processor time per log.
   *
   * To record many, prepare some and then insert those: mixed with other code an insert takes 20 µs longer. Benchmark:
   * `npm run bench -- bulk`.
   * @param toIndex called for each log that is inserted: the full-text index gets its terms after all of them
   * @param skipsExisting whether a log that has the external ID already stands for the new one
   */
  begin(ownerKey: number, toIndex: (log: InsertedLog) => void, skipsExisting = false): Recording {
    const prompts = new Map<string, FoundPrompt | undefined>()
    const promptOf = (id: string) => {
      if (!prompts.has(id)) prompts.set(id, this.#promptOf.first({ id, ownerKey }))
      return prompts.get(id)
    }
    const prepared = new Map<string, Made<Log>>()
    const withExternalId = (externalId: string) =>
      prepared.get(externalId) ?? this.#withExternalId.first({ ownerKey, externalId })
    let newest = this.#newest.first({})?.id
    return {
      prepare: ({ fields, terms }) => {
        const prompt = promptOf(fields.promptId)
        if (!prompt) throw new StoreError('promptNotFound')
        const { promptVersion = prompt.version, externalId } = fields
        if (promptVersion > prompt.version) throw new StoreError('unknownVersion')
        const existing = externalId === undefined ? undefined : withExternalId(externalId)
        if (existing && skipsExisting) return { made: existing, terms }
        if (existing) throw new StoreError('externalIdTaken')
        const { id, createdAt } = newId('log', newest)
        newest = id
        // Each property that is written after a spread takes 1 µs on Node.js 20.
        const log = Object.assign({}, fields, { promptVersion, _id: id, createdAt })
        const made = { id, json: this.#render(log) }
        if (externalId !== undefined) prepared.set(externalId, made)
        const row = Object.assign(logColumns(log), made, { owner_key: ownerKey, prompt_key: prompt.key })
        return { made, row, terms }
      },
      insert: ({ made, row, terms }) => {
        if (row) toIndex({ key: (this.#insert.first(row) as { key: number }).key, id: made.id, terms })
        return made
      },
    }
  }
}
