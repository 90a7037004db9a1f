import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { components } from '../../generated/types.js'
import type { Account } from './accounts.js'
import type { Connection } from './database.js'
import { fold } from './fold.js'
import { gather, type List, mostRows } from './list.js'

type Prompt = components['schemas']['Prompt']

/** A prompt that a search found, and how many of the words are in its title. */
interface Match {
  readonly key: number
  readonly id: string
  readonly titleWords: number
}

/**
 * The prompts of an account in which every word of `query` is found, in the title, the content or the tags. Those with more of the
 * words in the title come first, among equals the newest. What is found is settled with the first piece that is read.
 * @param query as a person typed it; no character of it has a meaning
 */
export function searchList(connection: Connection, owner: Account, query: string): List<Prompt> {
  const words = [...new Set(fold(query).split(/\s+/u).filter(Boolean))]
  let found: Match[] | undefined
  let next = 0

  function* rows(matches: readonly Match[]): Iterable<{ place: string; json: string }> {
    for (const match of matches) {
      const prompt = connection.db.selectFrom('prompts').select('json').where('key', '=', match.key)
      for (const { json } of connection.iterate(prompt)) yield { place: placeOf(match), json }
    }
  }

  return {
    async read({ after, limit }) {
      found ??= await findMatches(connection, owner, words, after, limit === undefined ? undefined : limit + 1)
      const chunk = gather<Prompt>(rows(found.slice(next, next + mostRows(limit) + 1)), limit)
      while (next < found.length && placeOf(found[next] as Match) !== chunk.last) next++
      next++
      return chunk
    },
    async end({ after, limit }) {
      found ??= await findMatches(connection, owner, words, after, limit + 1)
      const last = found[Math.min(limit, found.length) - 1]
      return { last: last && placeOf(last), more: found.length > limit }
    },
  }
}

/**
 * The trigram index proposes the prompts that hold every piece of three characters of the words; that the words are really there, and
 * words of one or two characters, is decided by comparing with the text.
 */
function findMatches(
  { db }: Connection,
  owner: Account,
  words: readonly string[],
  after: string | undefined,
  limit: number | undefined,
): Promise<Match[]> {
  const titleWords = words.reduce((sum, word) => sql<number>`${sum} + ${holds('folded_title', word)}`, sql<number>`0`)
  let matching = db
    .selectFrom('prompts')
    .select(['key', 'id', titleWords.as('titleWords')])
    .where('owner_key', '=', owner.key)
  for (const word of words) {
    matching = matching.where(({ or }) => or([holds('folded_title', word), holds('folded_text', word)]))
  }
  const pieces = new Set(words.flatMap(trigrams))
  if (pieces.size > 0) {
    const all = [...pieces].map((piece) => `"${piece.replaceAll('"', '""')}"`).join(' AND ')
    const candidates = db.selectFrom('prompts_search').select('rowid').where('prompts_search', 'match', all)
    matching = matching.where('key', 'in', candidates)
  }
  let ranked = db.selectFrom(matching.as('found')).selectAll().orderBy('titleWords', 'desc').orderBy('id', 'desc')
  if (after !== undefined) {
    const [wordsBefore, idBefore] = readPlace(after)
    ranked = ranked.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('titleWords', 'id'), '<', tuple(wordsBefore, idBefore)),
    )
  }
  if (limit !== undefined) ranked = ranked.limit(limit)
  return ranked.execute()
}

/** Whether the column holds the word, for SQLite 1 or 0. */
function holds(column: 'folded_title' | 'folded_text', word: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`(instr(${sql.ref(column)}, ${word}) > 0)`
}

/** The pieces of three characters (code points) of a word, which the index has as terms. */
function trigrams(word: string): string[] {
  const characters = [...word]
  return characters.slice(2).map((_, index) => characters.slice(index, index + 3).join(''))
}

function placeOf({ titleWords, id }: Match): string {
  return `${titleWords}.${id}`
}

function readPlace(place: string): [titleWords: number, id: string] {
  const dot = place.indexOf('.')
  return [Number(place.slice(0, dot)), place.slice(dot + 1)]
}
