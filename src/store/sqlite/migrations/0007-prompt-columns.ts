import type { Conversion } from '../migration.js'

/**
 * Prompts get a column for each field that can be filtered, sorted or joined. Rows move from the old table to the new
 * one, so that the file needs hardly more room than before. Prompts that are being removed no longer have JSON.
 */
export const promptColumns: Conversion = {
  name: 'columns of prompts',
  title: 'Converting prompts',
  table: 'prompts',
  begin: `
    DROP TRIGGER prompts_search_insert;
    DROP TRIGGER prompts_search_delete;
    DROP TRIGGER prompts_search_update;
    DROP INDEX prompts_by_owner;
    -- Long columns come last: SQLite reads a row up to the last column that's asked for.
    CREATE TABLE new_prompts (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      owner_key INTEGER NOT NULL REFERENCES users (key) ON DELETE CASCADE,
      created_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL,
      model TEXT NOT NULL,
      title TEXT NOT NULL,
      folded_title TEXT NOT NULL,
      tags TEXT NOT NULL,
      json TEXT NOT NULL,
      content TEXT NOT NULL,
      folded_text TEXT NOT NULL
    ) STRICT;
    CREATE INDEX prompts_by_owner ON new_prompts (owner_key, id);
  `,
  convert: [
    `INSERT INTO new_prompts
      (key, id, owner_key, created_at, updated_at, model, title, folded_title, tags, json, content, folded_text)
    SELECT key, id, owner_key,
      iif(json = '', 0, CAST(round(unixepoch(json ->> '$.createdAt', 'subsec') * 1000) AS INTEGER)),
      iif(json = '', 0, CAST(round(unixepoch(json ->> '$.updatedAt', 'subsec') * 1000) AS INTEGER)),
      iif(json = '', '', json ->> '$.model'),
      iif(json = '', '', json ->> '$.title'),
      folded_title,
      iif(json = '', '[]', json -> '$.tags'),
      json,
      iif(json = '', '', json ->> '$.content'),
      folded_text
    FROM prompts WHERE key > @after AND key <= @through ORDER BY key`,
    'DELETE FROM prompts WHERE key > @after AND key <= @through',
  ],
  end: `
    DROP TABLE prompts;
    ALTER TABLE new_prompts RENAME TO prompts;
    CREATE TRIGGER prompts_search_insert AFTER INSERT ON prompts BEGIN
      INSERT INTO prompts_search (rowid, terms)
      VALUES (new.key, search_terms(new.owner_key, new.folded_title, new.folded_text));
    END;
    CREATE TRIGGER prompts_search_delete AFTER DELETE ON prompts BEGIN
      DELETE FROM prompts_search WHERE rowid = old.key;
    END;
    CREATE TRIGGER prompts_search_update AFTER UPDATE OF folded_title, folded_text ON prompts BEGIN
      DELETE FROM prompts_search WHERE rowid = old.key;
      INSERT INTO prompts_search (rowid, terms)
      VALUES (new.key, search_terms(new.owner_key, new.folded_title, new.folded_text));
    END;
  `,
}
