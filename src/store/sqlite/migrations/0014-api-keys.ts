import type { StatementMigration } from '../migration.js'

/** Keys are listed by account, and found by the beginning of their secret. */
export const apiKeys: StatementMigration = {
  name: 'API keys',
  sql: `
    CREATE TABLE api_keys (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      owner_key INTEGER NOT NULL REFERENCES users (key) ON DELETE CASCADE,
      prefix TEXT NOT NULL,
      hash BLOB NOT NULL,
      json TEXT NOT NULL
    ) STRICT;
    CREATE INDEX api_keys_by_owner ON api_keys (owner_key, id);
    CREATE INDEX api_keys_by_prefix ON api_keys (prefix);
  `,
}
