import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Account } from '../../domain/account.js'
import { fold, wordsOf } from '../../domain/case-folding.js'
import { gather } from '../../domain/chunk.js'
import type { List } from '../../domain/list.js'
import type { Prompt, PromptSearch } from '../../domain/prompt.js'
import type { KeyOf } from './accounts.js'
import type { Connection, Query } from './database.js'
import { promptKeys } from './prompt-keys.js'
import { termsQuery } from './terms.js'

/** A prompt that a search found. */
interface Match {
  readonly key: number
  /** How many of the words are in its title. */
  readonly titleWords: number
}

/**
 * How many of the words are in the title: all, some or none. In this order they are read, each from the newest prompt
 * on, so that a page is full before the rest is looked at.
 */
type Stage = 'all' | 'some' | 'none'

/** The values of a statement; those of the words are `word0`, `word1` and so on. */
type Values = Record<string, number | string>

type Statement = Query<Values, Match & { json: string }>

export class SqlitePromptSearch implements PromptSearch {
  readonly #reader: Connection
  readonly #keyOf: KeyOf
  readonly #jsonOf: Query<{ key: number }, { json: string }>
  /** By stage and number of words. */
  readonly #statements = new Map<string, Statement>()

  constructor(reader: Connection, keyOf: KeyOf) {
    this.#reader = reader
    this.#keyOf = keyOf
    this.#jsonOf = reader.prepare((db, param) =>
      db.selectFrom('prompts').select('json').where('key', '=', param('key')),
    )
  }

  list(owner: Account, query: string): List<Prompt> {
    const words = wordsOf(fold(query))
    const ownerKey = this.#keyOf(owner)
    const { min } = promptKeys(ownerKey)
    const positionOf = ({ titleWords, key }: Match) => `${titleWords}.${key - min}`
    const matches = (after: string | undefined, through?: string) =>
      this.#matches(ownerKey, words, matchAt(min, after), matchAt(min, through))
    function* rows(after: string | undefined, through: string | undefined) {
      for (const match of matches(after, through)) yield [positionOf(match), match.json] as const
    }
    return {
      read: async ({ after, through, limit }) => gather<Prompt>(rows(after, through), limit),
      end: async ({ after, limit }) => {
        let [count, last] = [0, undefined as string | undefined]
        for (const match of matches(after)) {
          if (count === limit) return { last, more: true }
          last = positionOf(match)
          count++
        }
        return { last, more: false }
      },
      isPosition: (text) => positionForm.test(text),
    }
  }

  /** Those after one match, up to another, best first. Each is looked for when it is asked for. */
  *#matches(
    ownerKey: number,
    words: readonly string[],
    after: Match | undefined,
    through: Match | undefined,
  ): Iterable<Match & { json: string }> {
    const { min, max } = promptKeys(ownerKey)
    const texts = Object.fromEntries(words.map((word, index) => [`word${index}`, word]))
    for (const stage of stagesOf(words.length)) {
      const [maxWords, minWords] = titleWordsOf(stage, words.length)
      if (after && after.titleWords < minWords) continue
      if (through && through.titleWords > maxWords) return
      const isRanked = maxWords !== minWords
      // Among those with as many words the key alone decides.
      const below = !isRanked && after?.titleWords === maxWords ? after.key - 1 : max
      const from = !isRanked && through?.titleWords === maxWords ? through.key : min
      const values = {
        ...texts,
        min: Math.max(from, min),
        max: Math.min(below, max),
        terms: termsFor(stage, ownerKey, words),
      }
      if (!isRanked) {
        yield* this.#statement(stage, words.length).iterate(values)
        continue
      }
      for (const match of this.#statement(stage, words.length).all(values)) {
        if (after && !isBefore(after, match)) continue
        if (through && isBefore(through, match)) return
        const json = this.#jsonOf.first(match)?.json
        if (json) yield { ...match, json }
      }
    }
  }

  #statement(stage: Stage, wordCount: number): Statement {
    const name = `${stage} ${wordCount}`
    const known = this.#statements.get(name)
    if (known) return known
    const statement = prepareStage(this.#reader, stage, wordCount)
    this.#statements.set(name, statement)
    return statement
  }
}

function stagesOf(wordCount: number): Stage[] {
  if (wordCount === 0) return ['none']
  return wordCount === 1 ? ['all', 'none'] : ['all', 'some', 'none']
}

/** How many words are in the titles of a stage, at most and at least. */
function titleWordsOf(stage: Stage, wordCount: number): [max: number, min: number] {
  if (stage === 'some') return [wordCount - 1, 1]
  return stage === 'all' ? [wordCount, wordCount] : [0, 0]
}

/** What the index is asked for. It proposes prompts in which the words may be, newest first and without sorting. */
function termsFor(stage: Stage, key: number, words: readonly string[]): string {
  if (words.length === 0) return ''
  if (stage === 'all') return termsQuery(key, 'title', words)
  const anywhere = termsQuery(key, 'anywhere', words)
  if (stage === 'none') return anywhere
  return `(${words.map((word) => termsQuery(key, 'title', [word])).join(' OR ')}) AND ${anywhere}`
}

function integer(value: unknown): RawBuilder<number> {
  return sql<number>`CAST(${value} AS INTEGER)`
}

/** That the words are really where the index has their pieces is decided by comparing with the text. */
function prepareStage({ prepare }: Connection, stage: Stage, wordCount: number): Statement {
  const [maxWords, minWords] = titleWordsOf(stage, wordCount)
  return prepare<Values, Match & { json: string }>((db, param) => {
    const words = Array.from({ length: wordCount }, (_, index) => param(`word${index}`) as string)
    const terms = param('terms') as string
    // The index goes by bounds that are integers, and leaves all others to be compared afterwards; a number of
    // JavaScript is none.
    const [min, max] = [integer(param('min')), integer(param('max'))]
    const counted = words.reduce((sum, word) => sql<number>`${sum} + ${holds('folded_title', word)}`, sql<number>`0`)
    // A cross join, because SQLite keeps the order of its tables: the index goes first.
    const proposed =
      wordCount > 0
        ? db
            .selectFrom('prompts_search')
            .where('prompts_search', 'match', terms)
            .where((eb) => eb.between('prompts_search.rowid', min, max))
            .crossJoin('prompts')
            .whereRef('prompts.key', '=', 'prompts_search.rowid')
        : db.selectFrom('prompts').where((eb) => eb.between('prompts.key', min, max))
    let found = proposed.select('prompts.key').where('prompts.json', '<>', '')
    for (const word of words) {
      const [inTitle, inText] = [holds('folded_title', word), holds('folded_text', word)]
      if (stage === 'all') found = found.where(inTitle)
      else if (stage === 'none') found = found.where(({ not }) => not(inTitle)).where(inText)
      else found = found.where(({ or }) => or([inTitle, inText]))
    }
    if (stage === 'some') {
      // Told from the other stages without counting: each of the two ends with the first word that decides.
      const inTitles = words.map((word) => holds('folded_title', word))
      found = found.where(({ and, or, not }) => and([not(and(inTitles)), or(inTitles)]))
    }
    const newestFirst = wordCount > 0 ? 'prompts_search.rowid' : 'prompts.key'
    if (maxWords === minWords) {
      return found.select(['json', sql<number>`${maxWords}`.as('titleWords')]).orderBy(newestFirst, 'desc')
    }
    // Sorted without their text, which may be long.
    return found
      .select([sql<string>`''`.as('json'), counted.as('titleWords')])
      .orderBy('titleWords', 'desc')
      .orderBy(newestFirst, 'desc')
  })
}

/** Whether the column holds the word. */
function holds(column: 'folded_title' | 'folded_text', word: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`(instr(${sql.ref(`prompts.${column}`)}, ${word}) > 0)`
}

/** A position is how many words are in the title, and the prompt's number in its account. */
const positionForm = /^(\d{1,3})\.(\d{1,8})$/

function matchAt(min: number, position: string | undefined): Match | undefined {
  const [, titleWords, number] = positionForm.exec(position ?? '') ?? []
  return number === undefined ? undefined : { titleWords: Number(titleWords), key: min + Number(number) }
}

function isBefore(one: Match, other: Match): boolean {
  return one.titleWords === other.titleWords ? one.key > other.key : one.titleWords > other.titleWords
}
