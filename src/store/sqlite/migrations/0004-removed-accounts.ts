import type { StatementMigration } from '../migration.js'

export const removedAccounts: StatementMigration = {
  name: 'accounts that change their password or go',
  sql: `
    ALTER TABLE users ADD COLUMN generation INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE users ADD COLUMN removed_at TEXT;
    CREATE INDEX users_removed ON users (removed_at) WHERE removed_at IS NOT NULL;
  `,
}
