import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Test, test } from 'tap'
import type { Account } from '../../../src/domain/account.js'
import type { Store } from '../../../src/domain/store.js'
import { copyDatabase } from '../../../src/store/sqlite/copy.js'
import { temporaryFolder } from '../../helpers/service.js'
import { openStore } from '../../helpers/sqlite.js'
import { signUp } from '../conformance/law.js'

const lorem = (words: number) => ' lorem ipsum'.repeat(words)

/** A word of letters that occurs nowhere else. */
const newWord = () =>
  randomBytes(12)
    .toString('hex')
    .replaceAll(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] as string)

/** A letter that occurs nowhere else: the index over prompts has terms of up to three letters. */
const rareLetter = '\u{1d11e}'

/**
 * Finds texts in a file and in what SQLite keeps beside it. An index leaves out the beginning that a term shares with
 * the term before it, so the first letters of words aren't searched for.
 */
function found(file: string, texts: readonly string[]): string[] {
  const isIn = search(file)
  return texts.filter(isIn)
}

function search(file: string): (text: string) => boolean {
  const files = [file, `${file}-wal`].filter((name) => existsSync(name)).map((name) => readFileSync(name))
  return (text) => files.some((bytes) => bytes.includes(text.length > 10 ? text.slice(3) : text))
}

/** Waits until none of the texts is found. @returns those that still are after some seconds */
async function whenGone(file: string, texts: readonly string[]): Promise<string[]> {
  for (let tries = 0; tries < 100 && texts.some(search(file)); tries++) await sleep(200)
  return found(file, texts)
}

async function foundInBackup(t: Test, file: string, texts: readonly string[]): Promise<string[]> {
  const backup = join(temporaryFolder(t), 'backup.db')
  await copyDatabase(file, backup, () => {})
  return found(backup, texts)
}

function open(t: Test, file = join(temporaryFolder(t), 'test.db')) {
  const store = openStore(file)
  t.teardown(() => store.close())
  return { file, store }
}

/** Saves prompts and logs of different lengths. @returns a word in each text */
async function fill({ prompts, logs }: Store, owner: Account, count: number): Promise<string[]> {
  const words: string[] = []
  const text = (length: number) => {
    const word = newWord()
    words.push(word)
    return word + lorem(length)
  }
  for (let index = 0; index < count; index++) {
    const isLong = index === 0
    const { id } = await prompts.create(owner, {
      title: text(1),
      content: text(isLong ? 1000 : 10),
      model: text(0),
      tags: [text(0)],
    })
    const log = () => ({ promptId: id, output: text(isLong ? 1000 : 30), modelUsed: text(0), notes: text(1) })
    await Promise.all(Array.from({ length: 4 }, () => logs.create(owner, log())))
  }
  return words
}

test('of a deleted account nothing is left in the database, its log and new backups', async (t) => {
  const { file, store } = open(t)
  const email = newWord()
  const [ada, grace] = [await signUp(store, `${email}@example.com`), await signUp(store)]
  const [deleted, kept] = [[email], [] as string[]]
  for (let round = 0; round < 3; round++) {
    deleted.push(...(await fill(store, ada, 4)))
    kept.push(...(await fill(store, grace, 8)))
  }
  t.strictSame(found(file, deleted), deleted, 'the search finds what is there')
  await store.accounts.delete(ada)
  t.strictSame(await whenGone(file, deleted), [])
  t.strictSame(await foundInBackup(t, file, deleted), [])
  t.strictSame(found(file, kept), kept, "others' texts are there")
})

test('of an edited title, changed notes and deleted logs nothing is left', async (t) => {
  const { file, store } = open(t)
  const { prompts, logs } = store
  const ada = await signUp(store)
  await fill(store, ada, 8)
  const [title, notes, output] = [newWord(), newWord(), newWord()]
  const { id: promptId } = await prompts.create(ada, { title: `${title} ${rareLetter}`, content: 'Sing.', model: 'm' })
  const { id: edited } = await logs.create(ada, { promptId, output: 'La', modelUsed: 'm', notes })
  const { id: deleted } = await logs.create(ada, { promptId, output, modelUsed: 'm' })
  await fill(store, ada, 8)
  const before = [title, notes, output, rareLetter]
  t.strictSame(found(file, before), before)
  await prompts.update(ada, promptId, { title: 'Another' })
  await logs.update(ada, edited, { notes: 'Others' })
  await logs.delete(ada, deleted)
  t.strictSame(await whenGone(file, before), [])
  t.strictSame(await foundInBackup(t, file, before), [])
})
