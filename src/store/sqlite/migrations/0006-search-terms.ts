import type { Conversion } from '../migration.js'

/**
 * The search index holds the terms of each prompt (see `termsOf`) instead of its text, and only which prompts they
 * occur in. Short pages make a term faster to find.
 *
 * The triggers call `search_terms`, the service's own function, in each later write. The terms of the rows that are
 * there already come from the frozen copy below: whoever changes the service's function adds a step that rebuilds the
 * index.
 */
export const searchTerms: Conversion = {
  name: 'search by terms of the account',
  title: 'Indexing prompts for the search',
  table: 'prompts',
  functions: { search_terms_of_step_6: termsOf },
  begin: `
    DROP TRIGGER prompts_search_insert;
    DROP TRIGGER prompts_search_delete;
    DROP TRIGGER prompts_search_update;
    DROP TABLE prompts_search;
    CREATE VIRTUAL TABLE prompts_search USING fts5 (
      terms, content = '', contentless_delete = 1, detail = 'none', tokenize = 'ascii'
    );
    INSERT INTO prompts_search (prompts_search, rank) VALUES ('pgsz', 500);
  `,
  convert: [
    `INSERT INTO prompts_search (rowid, terms)
    SELECT key, search_terms_of_step_6(owner_key, folded_title, folded_text) FROM prompts
    WHERE key > @after AND key <= @through ORDER BY key`,
  ],
  // What 'optimize' does, a number of pages at a time (SQLite documentation, FTS5, "The 'merge' Command").
  repeat: `INSERT INTO prompts_search (prompts_search, rank) VALUES ('merge', -500)`,
  end: `
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

/** `termsOf` of terms.ts as it was when this step was released. Exported for the test that compares the two. */
export function termsOf(ownerKey: number, foldedTitle: string, foldedText: string): string {
  const [inTitle, anywhere] = [`${ownerKey}t`, `${ownerKey}a`]
  const title = wordsOf(foldedTitle)
  return [
    ...title.map((word) => allPieces(word, inTitle)),
    ...title.map((word) => allPieces(word, anywhere)),
    ...wordsOf(foldedText).map((word) => allPieces(word, anywhere)),
  ].join('')
}

function wordsOf(folded: string): string[] {
  return [...new Set(folded.split(/\s+/u).filter(Boolean))]
}

function allPieces(word: string, mark: string): string {
  const characters = [
    ...word.replace(/[^0-9a-z\x80-\u{10ffff}]/gu, (character) => String.fromCharCode(character.charCodeAt(0) + 0x100)),
  ]
  let terms = ''
  for (let start = 0; start < characters.length; start++) {
    let piece = mark
    for (const character of characters.slice(start, start + 3)) {
      piece += character
      terms += ` ${piece}`
    }
  }
  return terms
}
