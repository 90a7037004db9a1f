import type { Conversion } from '../migration.js'

/**
 * Logs get a column for each field that can be filtered, sorted, grouped or summed up. Rows move from the old table to
 * the new one, so that the file needs hardly more room than before.
 */
export const logColumns: Conversion = {
  name: 'columns of logs',
  title: 'Converting logs',
  table: 'logs',
  begin: `
    DROP INDEX logs_by_owner;
    DROP INDEX logs_by_prompt;
    -- The JSON, which can be long, comes last: SQLite reads a row up to the last column that's asked for.
    CREATE TABLE new_logs (
      id TEXT NOT NULL UNIQUE,
      owner_key INTEGER NOT NULL REFERENCES users (key) ON DELETE CASCADE,
      prompt_key INTEGER NOT NULL REFERENCES prompts (key) ON DELETE CASCADE,
      created_at INTEGER NOT NULL,
      score INTEGER,
      output_bytes INTEGER NOT NULL,
      model_used TEXT NOT NULL,
      json TEXT NOT NULL
    ) STRICT;
    CREATE INDEX logs_by_owner ON new_logs (owner_key, id);
    CREATE INDEX logs_by_prompt ON new_logs (prompt_key, id);
  `,
  convert: [
    `INSERT INTO new_logs (rowid, id, owner_key, prompt_key, created_at, score, output_bytes, model_used, json)
    SELECT rowid, id, owner_key, prompt_key,
      CAST(round(unixepoch(json ->> '$.createdAt', 'subsec') * 1000) AS INTEGER),
      json ->> '$.score',
      octet_length(json ->> '$.output'),
      json ->> '$.modelUsed',
      json
    FROM logs WHERE rowid > @after AND rowid <= @through ORDER BY rowid`,
    'DELETE FROM logs WHERE rowid > @after AND rowid <= @through',
  ],
  end: `
    DROP TABLE logs;
    ALTER TABLE new_logs RENAME TO logs;
  `,
}
