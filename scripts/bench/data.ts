import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { PasswordQueue } from '../../src/auth/password-queue.js'
import { preparePasswords } from '../../src/auth/passwords.js'
import { newId } from '../../src/domain/ids.js'
import type { Renderers } from '../../src/domain/renderers.js'
import { currentVersion } from '../../src/domain/version.js'
import { logColumns, promptColumns } from '../../src/store/sqlite/columns.js'
import { type Database, openSqlite } from '../../src/store/sqlite/driver.js'
import { defineFunctions } from '../../src/store/sqlite/functions.js'
import { blockOf, markedTerms, termsOf } from '../../src/store/sqlite/log-terms.js'
import { migrate } from '../../src/store/sqlite/migrate.js'
import { promptKeys } from '../../src/store/sqlite/prompt-keys.js'
import { searchIndex } from '../../src/store/sqlite/search-indexes.js'

/** An account of the data set, and its prompts. */
export interface CreatedAccount {
  readonly email: string
  /** The number of its logs. */
  readonly logs: number
  readonly promptIds: readonly string[]
}

/** An account to create, with its numbers of prompts and logs. */
export interface AccountPlan {
  readonly email: string
  readonly prompts: number
  readonly logs: number
  /** Whether to leave the logs out of the search index, which takes most of the time. */
  readonly unsearchable?: boolean
}

/** The password of all accounts. */
export const password = 'correct horse battery'

/** Returns an integer from 0 to `below - 1`. */
type Random = (below: number) => number

/** A seeded generator (mulberry32): every run has the same data. */
export function randomFrom(seed: number): Random {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

/** Made-up words, the most frequent first. */
export const vocabulary = createVocabulary(randomFrom(1), 2000)

function createVocabulary(random: Random, size: number): string[] {
  const onsets = 'b c d f g h j k l m n p r s t v w br cr dr fl gr pl pr sh sp st th tr'.split(' ')
  const vowels = 'a e i o u ai ea ou'.split(' ')
  const codas = ' n r s t l'.split(' ')
  const oneOf = (sounds: readonly string[]) => sounds[random(sounds.length)] as string
  const words = new Set<string>()
  while (words.size < size) {
    const syllables = Array.from({ length: 1 + random(3) }, () => oneOf(onsets) + oneOf(vowels) + oneOf(codas))
    words.add(syllables.join(''))
  }
  return [...words]
}

/** The source of all texts. As in languages, a word's frequency is inversely proportional to its rank (Zipf's law). */
const longText = createText(randomFrom(2), 50_000)

function createText(random: Random, length: number): string {
  const nextWord = () => vocabulary[Math.floor(vocabulary.length ** (random(1e6) / 1e6)) - 1]
  return Array.from({ length }, nextWord).join(' ')
}

/** @returns a random excerpt, in characters */
function someText(random: Random, length: number): string {
  const start = random(longText.length - length)
  return longText.slice(start, start + length)
}

/**
 * Creates a database as it would be after long use, in one transaction, with the same rows as the store writes. The
 * logs of an account's prompts alternate.
 * @param folder the data folder to create
 */
export async function createData(
  folder: string,
  plans: readonly AccountPlan[],
  { log: serializeLog, prompt: serializePrompt, version: serializeVersion }: Renderers,
): Promise<CreatedAccount[]> {
  mkdirSync(folder, { recursive: true })
  const database = openSqlite(join(folder, 'promptcrafter.db'))
  // The data can be created again, so it needs no protection from a crash.
  for (const pragma of ['journal_mode = OFF', 'synchronous = OFF', 'cache_size = -1000000']) database.pragma(pragma)
  migrate(database)
  defineFunctions(database)
  // FTS5 takes a tenth of the time if it gets the terms of all prompts in one statement. Indexes that are built at the
  // end are smaller than those of a used database, so only data sets without a search index get theirs so.
  const restoreTrigger = setAside(database, "name = 'prompts_search_insert'")
  const restoreIndexes = setAside(
    database,
    plans.some(({ unsearchable }) => unsearchable) ? "type = 'index' AND tbl_name = 'logs'" : 'false',
  )
  const addUser = database.prepare(
    `INSERT INTO users (id, name, email, folded_email, password_hash, created_at, prompts_saved)
    VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  const addPrompt = database.prepare(
    `INSERT INTO prompts
    (key, id, owner_key, created_at, updated_at, version, external_id, model, title, folded_title, tags, json, content,
      folded_text) VALUES
    (@key, @id, @owner, @created_at, @updated_at, @version, @external_id, @model, @title, @folded_title, @tags, @json,
      @content, @folded_text)`,
  )
  const addVersion = database.prepare('INSERT INTO prompt_versions (prompt_key, version, json) VALUES (?, 1, ?)')
  const addLog = database.prepare(
    `INSERT INTO logs (id, owner_key, prompt_key, prompt_version, time, score, model_used, json)
    VALUES (@id, @owner, @prompt, @prompt_version, @time, @score, @model_used, @json)`,
  )
  const addTerms = database.prepare('INSERT INTO logs_search (rowid, terms) VALUES (?, ?)')
  const index = searchIndex(database, 'logs_search')
  const addBlock = database.prepare('INSERT OR IGNORE INTO logs_search_blocks (owner_key, block) VALUES (?, ?)')
  const passwordHash = await (await preparePasswords(new PasswordQueue())).hash(password, '127.0.0.1')
  const random = randomFrom(1)
  const newest = { prompt: '', log: '' }
  const nextId = (type: keyof typeof newest) => {
    const made = newId(type, newest[type])
    newest[type] = made.id
    return made
  }
  const createAccount = ({ email, prompts, logs, unsearchable }: AccountPlan): CreatedAccount => {
    const user = newId('user')
    const { lastInsertRowid } = addUser.run(user.id, 'Ada', email, email, passwordHash, user.createdAt, prompts)
    const owner = Number(lastInsertRowid)
    const { min } = promptKeys(owner)
    const made = Array.from({ length: prompts }, (_, index) => {
      const key = min + 1 + index
      const { id, createdAt } = nextId('prompt')
      const [title, content, tag] = [someText(random, 25), someText(random, 270), someText(random, 7)]
      const fields = { title, content, model: 'GPT-4o', tags: [tag] }
      const saved = { ...fields, _id: id, ownerId: user.id, version: 1, createdAt, updatedAt: createdAt }
      addPrompt.run({ key, id, owner, ...promptColumns(saved), json: serializePrompt(saved) })
      addVersion.run(key, serializeVersion(currentVersion(saved)))
      return { id, key }
    })
    const toIndex: { key: number; terms: string }[] = []
    for (let count = 0; count < logs; count++) {
      const prompt = made[count % prompts] as (typeof made)[number]
      const { id, createdAt } = nextId('log')
      const log = { ...logOf(prompt.id, random), promptVersion: 1, _id: id, createdAt }
      const row = addLog.run({ id, owner, prompt: prompt.key, ...logColumns(log), json: serializeLog(log) })
      if (unsearchable) continue
      const key = Number(row.lastInsertRowid)
      toIndex.push({ key, terms: markedTerms(termsOf(log), owner, key) })
      addBlock.run(owner, blockOf(key))
      // FTS5 writes the terms it has at the next inserted log, so it gets those of many logs at once (see LogIndex).
      if (toIndex.length === 1000 || count === logs - 1) {
        for (const { key, terms } of toIndex.splice(0)) addTerms.run(key, terms)
        while (index.merge('more'));
      }
    }
    return { email, logs, promptIds: made.map(({ id }) => id) }
  }
  const accounts = database.transaction(() => plans.map(createAccount))()
  database.exec(
    `INSERT INTO prompts_search (rowid, terms)
    SELECT key, search_terms(owner_key, folded_title, folded_text) FROM prompts`,
  )
  restoreTrigger()
  restoreIndexes()
  database.pragma('journal_mode = WAL')
  database.close()
  return accounts
}

/** The models of logs; each has as many. */
export const models = ['GPT-4o', 'GPT-4.1', 'Claude Sonnet 4', 'Gemini 2.5 Pro'] as const

/** The fields of a log, with an output of 450 bytes. */
export function logOf(promptId: string, random: Random) {
  const [output, modelUsed] = [someText(random, 450), models[random(models.length)] as string]
  return { promptId, output, modelUsed, notes: 'Clear, and close to what was asked for.', score: random(11) }
}

/**
 * Drops triggers or indexes, because rows are inserted faster without them.
 * @param condition which ones, in SQL
 * @returns the function that creates them again
 */
function setAside(database: Database, condition: string): () => void {
  const parts = database
    .prepare<[], { type: string; name: string; sql: string }>(
      `SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND ${condition}`,
    )
    .all()
  for (const { type, name } of parts) database.exec(`DROP ${type} ${name}`)
  return () => parts.forEach(({ sql }) => void database.exec(sql))
}
