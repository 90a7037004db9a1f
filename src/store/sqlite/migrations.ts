/** One step of the database's form. A step that was released is never changed; the next one is added below it. */
export interface Migration {
  readonly name: string
  readonly sql: string
}

/** In order; the database's `user_version` counts how many were applied. */
export const migrations: readonly Migration[] = [
  {
    name: 'users, prompts and logs',
    sql: `
      -- A key is never given a second time: a request that began for a deleted account must not end with another one's rows.
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

      -- The long columns that only a search reads come after the one that every read wants.
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
  },
  {
    name: 'search',
    // The columns are folded already, so the tokenizer must not fold again. Without positions (detail=none) the index is a
    // third of the size; what it finds are candidates that the search compares with the text itself.
    sql: `
      CREATE VIRTUAL TABLE prompts_search USING fts5 (
        folded_title, folded_text,
        content = 'prompts', content_rowid = 'key', detail = 'none', tokenize = 'trigram case_sensitive 1'
      );
      CREATE TRIGGER prompts_search_insert AFTER INSERT ON prompts BEGIN
        INSERT INTO prompts_search (rowid, folded_title, folded_text)
        VALUES (new.key, new.folded_title, new.folded_text);
      END;
      CREATE TRIGGER prompts_search_delete AFTER DELETE ON prompts BEGIN
        INSERT INTO prompts_search (prompts_search, rowid, folded_title, folded_text)
        VALUES ('delete', old.key, old.folded_title, old.folded_text);
      END;
      CREATE TRIGGER prompts_search_update AFTER UPDATE OF folded_title, folded_text ON prompts BEGIN
        INSERT INTO prompts_search (prompts_search, rowid, folded_title, folded_text)
        VALUES ('delete', old.key, old.folded_title, old.folded_text);
        INSERT INTO prompts_search (rowid, folded_title, folded_text)
        VALUES (new.key, new.folded_title, new.folded_text);
      END;
    `,
  },
  {
    name: 'requests that may be repeated',
    // By the number of a row the oldest keys are found, which go first.
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
  },
  {
    name: 'accounts that change their password or go',
    sql: `
      ALTER TABLE users ADD COLUMN generation INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE users ADD COLUMN removed_at TEXT;
      CREATE INDEX users_removed ON users (removed_at) WHERE removed_at IS NOT NULL;
    `,
  },
  {
    name: 'prompts that go with many logs',
    // Of such a prompt only the row is left, for its logs to refer to, until those are removed.
    sql: `
      CREATE TABLE removed_prompts (
        key INTEGER PRIMARY KEY REFERENCES prompts (key) ON DELETE CASCADE
      ) STRICT;
    `,
  },
  {
    name: 'search by terms of the account',
    // The text is nowhere but in `prompts`: the index has the terms alone (see `termsOf`), and of those only in which prompts they are.
    // In short pages a term is found sooner.
    sql: `
      DROP TRIGGER prompts_search_insert;
      DROP TRIGGER prompts_search_delete;
      DROP TRIGGER prompts_search_update;
      DROP TABLE prompts_search;
      CREATE VIRTUAL TABLE prompts_search USING fts5 (
        terms, content = '', contentless_delete = 1, detail = 'none', tokenize = 'ascii'
      );
      INSERT INTO prompts_search (prompts_search, rank) VALUES ('pgsz', 500);
      INSERT INTO prompts_search (rowid, terms)
      SELECT key, search_terms(owner_key, folded_title, folded_text) FROM prompts ORDER BY key;
      INSERT INTO prompts_search (prompts_search) VALUES ('optimize');
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
  },
]
