import type { StatementMigration } from '../migration.js'

/** The oldest keys, which are purged first, are found by the number of their row. */
export const idempotencyKeys: StatementMigration = {
  name: 'requests that may be repeated',
  sql: `
    CREATE TABLE idempotency_keys (
      key INTEGER PRIMARY KEY,
      owner_key INTEGER NOT NULL REFERENCES users (key) ON DELETE CASCADE,
      operation_id TEXT NOT NULL,
      idempotency_key TEXT NOT NULL,
      body_hash BLOB NOT NULL,
      created_id TEXT NOT NULL,
      used_at INTEGER NOT NULL,
      UNIQUE (owner_key, operation_id, idempotency_key)
    ) STRICT;
  `,
}
