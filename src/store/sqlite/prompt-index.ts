import { type Kysely, sql } from 'kysely'
import type { PromptFields } from '../../domain/prompt.js'
import { nextTurn } from '../../domain/turns.js'
import { type SearchedTexts, searchedTexts } from './columns.js'
import type { Connection } from './database.js'
import { defineFunctions } from './functions.js'
import type { Tables } from './schema.js'
import { type TextTerms, termsInTurns, termsOfText } from './terms.js'

/** The texts of a prompt and their terms, computed before the transaction that writes them. */
export interface IndexedTexts {
  readonly texts: SearchedTexts
  readonly terms: TextTerms
  /** Whether to write them takes long. */
  readonly isLong: boolean
}

/** So many terms take a millisecond or more to write. */
const manyTerms = 1000
/** More terms, or a longer text, in UTF-16 code units, take 5 ms or more to write. */
const [veryManyTerms, longText] = [4000, 20_000]

/** Whether a text takes long to write. */
export function isLong(text: string): boolean {
  return text.length > longText
}

/** Hands the terms of prompts, which take long to compute, to the triggers that keep the search index. */
export class PromptIndex {
  #computed: IndexedTexts | undefined

  constructor({ sqlite }: Connection) {
    defineFunctions(sqlite, (text) => {
      const isComputed = this.#computed?.texts.folded_text === text
      return isComputed ? (this.#computed as IndexedTexts).terms : termsOfText(text)
    })
  }

  /** Computes what the index gets for a prompt, so that others get their turn meanwhile. */
  async compute(prompt: Omit<PromptFields, 'model'>): Promise<IndexedTexts> {
    if (isLong(prompt.content)) await nextTurn()
    const texts = searchedTexts(prompt)
    const terms = await termsInTurns(texts.folded_text)
    return { texts, terms, isLong: isLong(texts.folded_text) || terms.pieces.length > veryManyTerms }
  }

  /** Runs a statement that writes these texts, in a transaction. */
  async write(db: Kysely<Tables>, indexed: IndexedTexts, run: () => Promise<unknown>): Promise<void> {
    this.#computed = indexed
    try {
      await run()
    } finally {
      this.#computed = undefined
    }
    // FTS5 writes its terms at a commit or a savepoint. Here that counts for the time that a transaction may take.
    if (indexed.terms.pieces.length > manyTerms) {
      await sql`SAVEPOINT terms`.execute(db)
      await sql`RELEASE terms`.execute(db)
    }
  }
}
