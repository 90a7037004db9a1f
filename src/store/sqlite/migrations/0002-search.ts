import type { StatementMigration } from '../migration.js'

/**
 * The columns are folded already, so the tokenizer must not fold again. Without positions (detail=none) the index is a
 * third of the size; what it finds are candidates that the search compares with the text itself.
 */
export const search: StatementMigration = {
  name: 'search',
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
}
