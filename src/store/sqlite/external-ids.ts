import type { Log } from '../../domain/log.js'
import type { Prompt } from '../../domain/prompt.js'
import type { Query } from './database.js'
import type { Made } from './idempotency.js'
import { storedJson } from './json-column.js'
import { hasItsPrompt } from './removals.js'
import type { Writer } from './writer.js'

/** Finds what an account has under an external ID. */
export type ByExternalId<T> = Query<{ ownerKey: number; externalId: string }, Made<T>>

/**
 * Prepares the query, for writes. The external ID of a log that is being removed with its prompt may be used again, so
 * it isn't found.
 */
export function byExternalId<Table extends 'prompts' | 'logs'>(
  writer: Writer,
  table: Table,
): ByExternalId<Table extends 'logs' ? Log : Prompt> {
  return writer.prepare((db, param) =>
    db
      .selectFrom(table as 'prompts' | 'logs')
      .select(['id', storedJson.as('json')])
      .where('owner_key', '=', param('ownerKey'))
      .where('external_id', '=', param('externalId'))
      .$if(table === 'logs', (query) => query.where(hasItsPrompt))
      .$castTo<Made<Table extends 'logs' ? Log : Prompt>>(),
  )
}
