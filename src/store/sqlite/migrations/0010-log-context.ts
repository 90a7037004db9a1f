import type { Conversion } from '../migration.js'

/**
 * Logs get the version of their prompt and columns for the context of an output, and are listed by time. A log that was
 * recorded after the last change of its prompt is of version 1; for an earlier one the version is unknown. In JSON text
 * `,"output":` can only be a property: within a string the quotes would be escaped.
 *
 * The indexes have numbers where they had identifiers before, and take less than half of the room.
 */
export const logContext: Conversion = {
  name: 'versions and context of logs',
  title: 'Converting logs',
  table: 'logs',
  begin: `
    DROP INDEX logs_by_owner;
    DROP INDEX logs_by_prompt;
    -- The JSON, which can be long, comes last: SQLite reads a row up to the last column that's asked for.
    CREATE TABLE new_logs (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      owner_key INTEGER NOT NULL REFERENCES users (key) ON DELETE CASCADE,
      prompt_key INTEGER NOT NULL REFERENCES prompts (key) ON DELETE CASCADE,
      prompt_version INTEGER,
      time INTEGER NOT NULL,
      score INTEGER,
      model_used TEXT NOT NULL,
      session_id TEXT,
      latency_ms REAL,
      input_tokens INTEGER,
      output_tokens INTEGER,
      cost_usd REAL,
      external_id TEXT,
      json TEXT NOT NULL
    ) STRICT;
    CREATE INDEX logs_by_owner ON new_logs (owner_key, time);
    CREATE INDEX logs_by_prompt ON new_logs (prompt_key, time);
    CREATE INDEX logs_by_owner_and_score ON new_logs (owner_key, score, time);
    CREATE INDEX logs_by_prompt_and_score ON new_logs (prompt_key, score, time);
    CREATE INDEX logs_by_owner_with_session_score ON new_logs (owner_key, time)
      WHERE session_id IS NOT NULL AND score IS NOT NULL;
    CREATE INDEX logs_by_prompt_with_session_score ON new_logs (prompt_key, time)
      WHERE session_id IS NOT NULL AND score IS NOT NULL;
    CREATE INDEX logs_by_session ON new_logs (owner_key, session_id, time) WHERE session_id IS NOT NULL;
    CREATE INDEX logs_by_external_id ON new_logs (owner_key, external_id) WHERE external_id IS NOT NULL;
  `,
  convert: [
    `INSERT INTO new_logs (key, id, owner_key, prompt_key, prompt_version, time, score, model_used, json)
    SELECT logs.rowid, logs.id, logs.owner_key, prompt_key,
      iif(is_of_version_1, 1, NULL), logs.created_at, score, model_used,
      iif(is_of_version_1, replace(logs.json, ',"output":', ',"promptVersion":1,"output":'), logs.json)
    FROM (
      SELECT logs.rowid, logs.*, coalesce(
        prompts.updated_at = prompts.created_at OR logs.created_at > prompts.updated_at, 0) AS is_of_version_1
      FROM logs LEFT JOIN prompts ON prompts.key = prompt_key
      WHERE logs.rowid > @after AND logs.rowid <= @through
    ) AS logs ORDER BY logs.rowid`,
    'DELETE FROM logs WHERE rowid > @after AND rowid <= @through',
  ],
  end: `
    DROP TABLE logs;
    ALTER TABLE new_logs RENAME TO logs;
  `,
}
