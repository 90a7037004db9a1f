import type { Kysely } from 'kysely'
import { StoreError } from '../../domain/errors.js'
import { hasItsPrompt } from './removals.js'
import type { Tables } from './schema.js'

/**
 * Demands, in the transaction that writes it, that no other row of the account has an external ID. That of a log that
 * is being removed with its prompt may be used again.
 * @throws StoreError `externalIdTaken`
 */
export async function assertNewExternalId(
  db: Kysely<Tables>,
  table: 'prompts' | 'logs',
  ownerKey: number,
  externalId: string | undefined,
): Promise<void> {
  if (externalId === undefined) return
  const taken = await db
    .selectFrom(table)
    .select('key')
    .where('owner_key', '=', ownerKey)
    .where('external_id', '=', externalId)
    .$if(table === 'logs', (query) => query.where(hasItsPrompt))
    .executeTakeFirst()
  if (taken) throw new StoreError('externalIdTaken')
}
