import type { StatementMigration } from '../migration.js'

/**
 * The store merges the segments of the index over logs itself, a few pages at a time (see segment-merges.ts). FTS5 no
 * longer does, or only when there are very many (SQLite documentation, FTS5, "Configuration Options": 'automerge' and
 * 'crisismerge'). The pages of the index over prompts are short, and so are its merges.
 */
export const mergesInSteps: StatementMigration = {
  name: 'merges in steps',
  sql: `
    INSERT INTO logs_search (logs_search, rank) VALUES ('automerge', 0), ('crisismerge', 1000);
  `,
}
