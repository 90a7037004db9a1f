import type { Conversion } from '../migration.js'

/**
 * Logs get a full-text index. The store writes the terms of new logs itself; those of the logs that are there already
 * come from the frozen copy below (see log-terms.ts).
 */
export const logSearch: Conversion = {
  name: 'search of logs',
  title: 'Indexing logs for the search',
  table: 'logs',
  functions: { log_terms_of_step_12: termsOf },
  begin: `
    CREATE VIRTUAL TABLE logs_search USING fts5 (
      terms, content = '', contentless_delete = 1, detail = 'none', tokenize = 'ascii'
    );
    CREATE TABLE logs_search_blocks (
      owner_key INTEGER NOT NULL REFERENCES users (key) ON DELETE CASCADE,
      block INTEGER NOT NULL,
      PRIMARY KEY (owner_key, block)
    ) STRICT, WITHOUT ROWID;
  `,
  convert: [
    `INSERT INTO logs_search (rowid, terms)
    SELECT key, log_terms_of_step_12(owner_key, key, json) FROM logs
    WHERE key > @after AND key <= @through ORDER BY key`,
    `INSERT OR IGNORE INTO logs_search_blocks (owner_key, block)
    SELECT owner_key, key >> 15 FROM logs WHERE key > @after AND key <= @through`,
  ],
  // What 'optimize' does, a number of pages at a time (SQLite documentation, FTS5, "The 'merge' Command").
  repeat: `INSERT INTO logs_search (logs_search, rank) VALUES ('merge', -500)`,
  end: `
    CREATE TRIGGER logs_search_delete AFTER DELETE ON logs BEGIN
      DELETE FROM logs_search WHERE rowid = old.key;
    END;
  `,
}

const unspacedSigns = [
  ...['Han', 'Hiragana', 'Katakana', 'Bopomofo', 'Yi', 'Thai', 'Lao', 'Khmer', 'Myanmar', 'Tai_Le', 'New_Tai_Lue'],
  ...['Tai_Tham', 'Tai_Viet', 'Ahom', 'Javanese', 'Balinese', 'Tibetan'],
]
  .map((script) => `\\p{Script=${script}}`)
  .concat('\\u3006\\u3031-\\u3035\\u30fc\\uff70\\uff9e\\uff9f')
  .join('')
const wordSign = '[[\\p{L}\\p{N}\\p{Mn}\\p{Mc}]--\\p{Variation_Selector}]'
const runs = new RegExp(
  `(?<spaced>[${wordSign}--[${unspacedSigns}]]+)|[[${wordSign}&&[${unspacedSigns}]]\\p{So}]+`,
  'vg',
)

/** The terms of a log as they were when this step was released. Exported for the test that compares them. */
export function termsOf(ownerKey: number, key: number, json: string): string {
  const { output, input = '', notes = '' } = JSON.parse(json) as { output: string; input?: string; notes?: string }
  const terms = new Set<string>()
  for (const text of [output, input, notes]) {
    for (const { 0: run, groups } of fold(text.slice(0, 10_000)).matchAll(runs)) {
      if (groups?.spaced !== undefined) terms.add(run.slice(0, 20))
      else for (const piece of piecesOf(run)) terms.add(piece)
    }
  }
  return [...terms].map((term) => `${ownerKey}b${Math.floor(key / 32_768)}t${term}`).join(' ')
}

function piecesOf(run: string): string[] {
  const characters = [...run]
  return [...characters, ...characters.slice(1).map((character, index) => characters[index] + character)]
}

function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .replaceAll('\0', ' ')
    .normalize('NFC')
}
