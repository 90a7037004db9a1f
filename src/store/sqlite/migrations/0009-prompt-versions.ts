import type { Conversion } from '../migration.js'

/**
 * Prompts get versions and external IDs. What a prompt says now becomes its version 1, since the last change of the
 * prompt: earlier texts weren't kept. In JSON text `,"createdAt":` can only be a property: within a string the quotes
 * would be escaped. Prompts that are being removed no longer have JSON.
 */
export const promptVersions: Conversion = {
  name: 'versions of prompts',
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
      version INTEGER NOT NULL,
      external_id TEXT,
      model TEXT NOT NULL,
      title TEXT NOT NULL,
      folded_title TEXT NOT NULL,
      tags TEXT NOT NULL,
      json TEXT NOT NULL,
      content TEXT NOT NULL,
      folded_text TEXT NOT NULL
    ) STRICT;
    CREATE INDEX prompts_by_owner ON new_prompts (owner_key, id);
    CREATE INDEX prompts_by_external_id ON new_prompts (owner_key, external_id) WHERE external_id IS NOT NULL;
    CREATE TABLE prompt_versions (
      key INTEGER PRIMARY KEY,
      prompt_key INTEGER NOT NULL REFERENCES prompts (key) ON DELETE CASCADE,
      version INTEGER NOT NULL,
      json TEXT NOT NULL,
      UNIQUE (prompt_key, version)
    ) STRICT;
  `,
  convert: [
    `INSERT INTO prompt_versions (prompt_key, version, json)
    SELECT key, 1, json_object(
      'promptId', id, 'version', 1, 'content', content, 'model', model, 'createdAt', json ->> '$.updatedAt')
    FROM prompts WHERE key > @after AND key <= @through AND json <> '' ORDER BY key`,
    `INSERT INTO new_prompts
      (key, id, owner_key, created_at, updated_at, version, model, title, folded_title, tags, json, content,
        folded_text)
    SELECT key, id, owner_key, created_at, updated_at, 1, model, title, folded_title, tags,
      replace(json, ',"createdAt":', ',"version":1,"createdAt":'), content, folded_text
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
