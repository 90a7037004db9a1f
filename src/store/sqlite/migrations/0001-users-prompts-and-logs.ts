import type { StatementMigration } from '../migration.js'

export const usersPromptsAndLogs: StatementMigration = {
  name: 'users, prompts and logs',
  sql: `
    -- A key is never used again: a request that began for a deleted account must not end with the rows of another.
    CREATE TABLE users (
      key INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      email TEXT NOT NULL,
      folded_email TEXT NOT NULL UNIQUE,
      password_hash TEXT NOT NULL,
      created_at TEXT NOT NULL,
      prompts_saved INTEGER NOT NULL DEFAULT 0 CHECK (prompts_saved < 67108864)
    ) STRICT;

    -- The long columns that only a search reads come last.
    CREATE TABLE prompts (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      owner_key INTEGER NOT NULL REFERENCES users (key) ON DELETE CASCADE,
      json TEXT NOT NULL,
      folded_title TEXT NOT NULL,
      folded_text TEXT NOT NULL
    ) STRICT;
    CREATE INDEX prompts_by_owner ON prompts (owner_key, id);

    CREATE TABLE logs (
      id TEXT NOT NULL UNIQUE,
      owner_key INTEGER NOT NULL REFERENCES users (key) ON DELETE CASCADE,
      prompt_key INTEGER NOT NULL REFERENCES prompts (key) ON DELETE CASCADE,
      json TEXT NOT NULL
    ) STRICT;
    CREATE INDEX logs_by_owner ON logs (owner_key, id);
    CREATE INDEX logs_by_prompt ON logs (prompt_key, id);
  `,
}
