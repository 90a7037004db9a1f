import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { components } from '../../generated/types.js'
import type { Account } from './accounts.js'
import { type Connection, integer, type Query } from './database.js'
import { fold } from './fold.js'
import { gather, type List } from './list.js'
import { promptKeys } from './prompts.js'

type Prompt = components['schemas']['Prompt']

/** A prompt that a search found, and how many of the words are in its title. */
interface Match {
  readonly key: number
  readonly id: string
  readonly titleWords: number
}

/** The search among the prompts of an account. */
export class PromptSearch {
  readonly #reader: Connection
  readonly #jsonOf: Query<{ key: number }, { json: string }>

  constructor(reader: Connection) {
    this.#reader = reader
    this.#jsonOf = reader.prepare((db, given) => db.selectFrom('prompts').select('json').where('key', '=', given.key))
  }

  /**
   * The prompts in which every word of `query` is found, in the title, the content or the tags. Those with more of the words in the
   * title come first, among equals the newest. What is found is settled with the first piece that is read.
   * @param query as a person typed it; no character of it has a meaning
   */
  list(owner: Account, query: string): List<Prompt> {
    const words = [...new Set(fold(query).split(/\s+/u).filter(Boolean))]
    const find = (after: string | undefined, limit: number | undefined) =>
      findMatches(this.#reader, owner, words, after, limit === undefined ? undefined : limit + 1)
    let found: Match[] | undefined
    /** Up to which of them was asked for, with the first piece. */
    let end: number | undefined
    let next = 0
    return {
      read: async ({ after, limit }) => {
        found ??= await find(after, limit)
        end ??= Math.min(found.length, limit ?? found.length)
        const chunk = gather<Prompt>(this.#rows(found.slice(next, end)), limit)
        if (chunk.complete) return { ...chunk, last: lastPlace(found, end), more: found.length > end }
        next = found.findIndex((match, index) => index >= next && placeOf(match) === chunk.last) + 1
        return chunk
      },
      end: async ({ after, limit }) => {
        found ??= await find(after, limit)
        return { last: lastPlace(found, limit), more: found.length > limit }
      },
    }
  }

  /** A prompt that was deleted since it was found has no row. */
  *#rows(matches: readonly Match[]): Iterable<{ place: string; json: string }> {
    for (const match of matches) {
      const prompt = this.#jsonOf.first(match)
      if (prompt?.json) yield { place: placeOf(match), json: prompt.json }
    }
  }
}

/**
 * The trigram index proposes those of the account's prompts that hold every piece of three characters of the words; that the words are
 * really there, and words of one or two characters, is decided by comparing with the text.
 */
function findMatches(
  { db }: Connection,
  owner: Account,
  words: readonly string[],
  after: string | undefined,
  limit: number | undefined,
): Promise<Match[]> {
  const { least, most } = promptKeys(owner.key)
  const titleWords = words.reduce((sum, word) => sql<number>`${sum} + ${holds('folded_title', word)}`, sql<number>`0`)
  const pieces = [...new Set(words.flatMap(trigrams))].map((piece) => `"${piece.replaceAll('"', '""')}"`)
  // A cross join, because SQLite keeps the order of its tables: the index goes first.
  let matching = (
    pieces.length > 0
      ? db
          .selectFrom('prompts_search')
          .where('prompts_search', 'match', pieces.join(' AND '))
          .where((eb) => eb.between('prompts_search.rowid', least, most))
          .crossJoin('prompts')
          .whereRef('prompts.key', '=', 'prompts_search.rowid')
      : db.selectFrom('prompts').where((eb) => eb.between('prompts.key', least, most))
  ).select(['key', 'id', titleWords.as('titleWords')])
  for (const word of words) {
    matching = matching.where(({ or }) => or([holds('folded_title', word), holds('folded_text', word)]))
  }
  let ranked = db.selectFrom(matching.as('found')).selectAll().orderBy('titleWords', 'desc').orderBy('id', 'desc')
  if (after !== undefined) {
    const [wordsBefore, idBefore] = readPlace(after)
    ranked = ranked.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('titleWords', 'id'), '<', tuple(wordsBefore, idBefore)),
    )
  }
  if (limit !== undefined) ranked = ranked.limit(integer(limit))
  return ranked.execute()
}

/** Whether the column holds the word, for SQLite 1 or 0. */
function holds(column: 'folded_title' | 'folded_text', word: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`(instr(${sql.ref(`prompts.${column}`)}, ${word}) > 0)`
}

/**
 * Pieces of three characters (code points) of which a word is made, such as the index has as terms: side by side, with the last one
 * reaching back. Those that overlap more would cost a look at the index each and rule out hardly anything.
 */
function trigrams(word: string): string[] {
  const characters = [...word]
  const last = characters.length - 3
  const starts = [...characters.keys()].filter((start) => start <= last && (start % 3 === 0 || start === last))
  return starts.map((start) => characters.slice(start, start + 3).join(''))
}

/** The place of the last of the first `count` matches. */
function lastPlace(found: readonly Match[], count: number): string | undefined {
  const last = found[Math.min(count, found.length) - 1]
  return last && placeOf(last)
}

function placeOf({ titleWords, id }: Match): string {
  return `${titleWords}.${id}`
}

function readPlace(place: string): [titleWords: number, id: string] {
  const dot = place.indexOf('.')
  return [Number(place.slice(0, dot)), place.slice(dot + 1)]
}
