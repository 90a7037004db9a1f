import type { StatementMigration } from '../migration.js'

/** Only the row of such a prompt is left, for its logs to refer to, until those are removed. */
export const removedPrompts: StatementMigration = {
  name: 'prompts that go with many logs',
  sql: `
    CREATE TABLE removed_prompts (
      key INTEGER PRIMARY KEY REFERENCES prompts (key) ON DELETE CASCADE
    ) STRICT;
  `,
}
