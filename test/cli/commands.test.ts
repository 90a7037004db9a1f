import {
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { type Test, test } from 'tap'
import { backUp } from '../../src/cli/backup.js'
import { check } from '../../src/cli/check.js'
import type { Command } from '../../src/cli/command.js'
import { commands } from '../../src/cli/commands.js'
import { compact } from '../../src/cli/compact.js'
import { restore } from '../../src/cli/restore.js'
import { defineFunctions } from '../../src/store/sqlite/functions.js'
import { smallDisk } from '../faults/disk-full.js'
import { addressOf, runMain } from '../helpers/process.js'
import { password, temporaryFolder } from '../helpers/service.js'
import { change, makeDatabase, openSqlite, openStore } from '../helpers/sqlite.js'

/** Runs a command. */
async function command(t: Test, dataDir: string, ...args: string[]) {
  const child = runMain(t, args, { DATA_DIR: dataDir })
  const code = await child.ended
  return { code, ...child.output() }
}

/** Creates a data folder with a database with these accounts. */
function dataDirWith(t: Test, names: string[]): { dataDir: string; file: string } {
  const dataDir = temporaryFolder(t)
  const file = join(dataDir, 'promptcrafter.db')
  const sqlite = makeDatabase(file)
  const insert = sqlite.prepare(
    "INSERT INTO users (id, name, email, folded_email, password_hash, created_at) VALUES (?, ?, ?, ?, '', '')",
  )
  for (const name of names) insert.run(`user${name}`, name, name, name)
  sqlite.close()
  return { dataDir, file }
}

function namesIn(file: string): unknown[] {
  const database = openSqlite(file, { readonly: true })
  const names = database.prepare('SELECT name FROM users ORDER BY key').pluck().all()
  database.close()
  return names
}

test('a running service can be backed up, into one checked file that never replaces another', async (t) => {
  const dataDir = temporaryFolder(t)
  const address = await addressOf(runMain(t, [], { DATA_DIR: dataDir, PORT: '0' }))
  const signUp = (name: string) =>
    fetch(`${address}/auth/signup`, {
      method: 'POST',
      body: JSON.stringify({ name, email: `${name}@example.com`, password }),
      headers: { 'content-type': 'application/json' },
    })
  t.equal((await signUp('ada')).status, 201)
  const target = join(temporaryFolder(t), 'copy.db')
  const first = await command(t, dataDir, 'backup', target)
  t.match(first, { code: 0, stdout: /^Backed up .*promptcrafter\.db to .*copy\.db \(\d+ kB\), and checked it\.\n$/ })
  t.strictSame(namesIn(target), ['ada'])
  t.equal((statSync(target).mode & 0o777).toString(8), '600')
  t.strictSame(readdirSync(join(target, '..')), ['copy.db'], 'no other file is left')

  const before = readFileSync(target)
  t.equal((await signUp('grace')).status, 201)
  t.match(await command(t, dataDir, 'backup', target), {
    code: 1,
    stderr: /^promptcrafter: .* exists and is not overwritten\. .*\n$/,
  })
  t.ok(readFileSync(target).equals(before))
  t.match(await command(t, dataDir, 'check'), { code: 0, stdout: /is sound/ }, 'a running service can be checked')
  t.match(
    await command(t, dataDir, 'restore', target, '--replace'),
    // On a busy machine it shows its progress before.
    { code: 1, stderr: /^promptcrafter: The database .* is in use\. Stop the service first\.\n$/m },
    'and is not replaced',
  )
  t.equal((await signUp('alan')).status, 201)
  t.strictSame(namesIn(join(dataDir, 'promptcrafter.db')), ['ada', 'grace', 'alan'])
})

test('a restore checks the backup first, and keeps the previous database', async (t) => {
  const { file: backup } = dataDirWith(t, ['ada', 'grace'])
  const { file } = dataDirWith(t, ['alan'])
  const before = readFileSync(file)
  const replace = { replace: true }
  await t.rejects(restore(backup, file, { replace: false }), { message: /already\. .*--replace/ })
  const short = join(temporaryFolder(t), 'short.db')
  writeFileSync(short, readFileSync(backup))
  truncateSync(short, statSync(backup).size - 8192)
  await t.rejects(restore(short, file, replace), { message: /short\.db is damaged/ })
  await t.rejects(restore('nowhere.db', file, replace), { message: /There is no backup/ })
  await t.rejects(restore(file, file, replace), { message: /the service's own database/ })
  t.ok(readFileSync(file).equals(before), 'a failed restore changes nothing')
  t.strictSame(readdirSync(join(file, '..')), ['promptcrafter.db'])

  const said = t.capture(console, 'log')
  const lastSaid = () => String(said().at(-1)?.args[0])
  await restore(backup, file, replace)
  t.strictSame(namesIn(file), ['ada', 'grace'])
  t.strictSame(namesIn(/kept as (.+);/.exec(lastSaid())?.[1] ?? ''), ['alan'])

  writeFileSync(file, 'not a database')
  await restore(backup, file, replace)
  t.strictSame(namesIn(file), ['ada', 'grace'], 'even if the previous file is not a database')

  const fresh = join(temporaryFolder(t), 'promptcrafter.db')
  await restore(backup, fresh, { replace: false })
  t.match(lastSaid(), /^Restored .*promptcrafter\.db\.$/)
  t.strictSame(readdirSync(join(fresh, '..')), ['promptcrafter.db'])
})

test('a restore is not undone by the write-ahead log of a killed service', async (t) => {
  const { file: backup } = dataDirWith(t, ['ada', 'grace'])
  const file = join(temporaryFolder(t), 'promptcrafter.db')
  writeFileSync(file, readFileSync(backup))
  const database = openSqlite(file)
  database.pragma('journal_mode = WAL')
  database.exec("UPDATE users SET name = 'mallory'")
  const log = readFileSync(`${file}-wal`)
  database.close()
  rmSync(file)
  writeFileSync(`${file}-wal`, log)
  t.throws(() => openStore(file), {
    message: /promptcrafter\.db is missing, but .*-wal.*is there\. Put the database back/,
  })
  t.ok(readFileSync(`${file}-wal`).equals(log), 'a start keeps it')

  const said = t.capture(console, 'log')
  await restore(backup, file, { replace: false })
  t.strictSame(namesIn(file), ['ada', 'grace'])
  const kept = /kept as (.+-wal);/.exec(String(said().at(-1)?.args[0]))?.[1] ?? ''
  t.ok(readFileSync(kept).equals(log), 'it is moved away')
})

test('an interrupted backup or restore leaves no file behind', async (t) => {
  const { dataDir, file } = dataDirWith(t, ['ada'])
  const database = openSqlite(file)
  database.exec('UPDATE users SET password_hash = hex(zeroblob(100000000))')
  database.close()
  const elsewhere = temporaryFolder(t)
  const ends = [
    ['backup', join(elsewhere, 'copy.db'), dataDir, 'SIGTERM'],
    ['restore', file, elsewhere, 'SIGINT'],
  ] as const
  for (const [name, path, folder, signal] of ends) {
    const { child, ended } = runMain(t, [name, path], { DATA_DIR: folder })
    while (readdirSync(elsewhere).length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    child.kill(signal)
    await ended
    t.equal(child.signalCode, signal)
    t.strictSame(readdirSync(elsewhere), [])
  }
})

test('a restore to a full disk does not blame the backup', async (t) => {
  const { file } = dataDirWith(t, ['ada'])
  change(file, 'UPDATE users SET password_hash = hex(zeroblob(1000000))')
  const disk = smallDisk(t, 1)
  if ('skipped' in disk) return t.pass(disk.skipped)
  const target = join(disk.folder, 'promptcrafter.db')
  await t.rejects(restore(file, target, { replace: false }), {
    message: /could not be copied to .* space for 2\.\d MB/,
  })
  t.strictSame(readdirSync(disk.folder), [])
})

test('a command removes what one that was killed left behind', async (t) => {
  const { file } = dataDirWith(t, ['ada'])
  const folder = temporaryFolder(t)
  const target = join(folder, 'copy.db')
  const hourAgo = Date.now() / 1000 - 3700
  for (const name of [
    'copy.db.7.unfinished',
    'copy.db.7.unfinished-journal',
    'other.db.7.unfinished',
    'copy.db.7.txt',
  ]) {
    writeFileSync(join(folder, name), '')
    utimesSync(join(folder, name), hourAgo, hourAgo)
  }
  writeFileSync(join(folder, 'copy.db.8.unfinished'), '')
  t.capture(console, 'log')
  await backUp(file, target)
  const left = ['copy.db', 'copy.db.7.txt', 'copy.db.8.unfinished', 'other.db.7.unfinished']
  t.strictSame(readdirSync(folder).sort(), left)
})

test('a start refuses a database whose write-ahead log was deleted after a kill', async (t) => {
  const { file } = dataDirWith(t, ['ada'])
  const copy = join(temporaryFolder(t), 'promptcrafter.db')
  const database = openSqlite(file)
  database.pragma('journal_mode = WAL')
  database.exec("UPDATE users SET name = 'grace'")
  for (const suffix of ['', '-shm']) writeFileSync(copy + suffix, readFileSync(file + suffix))
  database.close()
  t.throws(() => openStore(copy), { message: /-wal is missing, .* Put it back, .*-shm to continue without it/ })
  rmSync(`${copy}-shm`)
  await openStore(copy).close()
  t.strictSame(namesIn(copy), ['ada'])
})

test('a check finds damage that a start does not read', async (t) => {
  const said = t.capture(console, 'log')
  const { dataDir, file } = dataDirWith(t, ['ada'])
  check(file)
  const database = openSqlite(file)
  defineFunctions(database)
  database.pragma('foreign_keys = OFF')
  database.exec(
    `INSERT INTO logs (id, owner_key, prompt_key, time, model_used, json)
    VALUES ('log1', 1, 77, 0, '', '{}')`,
  )
  database.close()
  t.throws(() => check(file), { message: /is damaged/ })
  t.match(
    said().map(({ args }) => args[0]),
    [/is sound/, /^row \d+ of logs refers to a row of prompts that is missing$/],
  )
  const target = join(dataDir, 'copy.db')
  await t.rejects(backUp(file, target), { message: /is damaged .*so it was not kept/ })
  t.notOk(existsSync(target))
})

/** Creates a data folder whose database is as earlier versions made it, with an account and free space. */
function dataDirWithFreeSpace(t: Test, megabytes: { free: number; used: number }) {
  const { dataDir, file } = dataDirWith(t, ['ada', 'grace'])
  const database = openSqlite(file)
  database.pragma('auto_vacuum = NONE')
  database.exec('VACUUM')
  const fill = database.prepare('UPDATE users SET password_hash = hex(zeroblob(?)) WHERE name = ?')
  fill.run(megabytes.used * 5e5, 'ada')
  fill.run(megabytes.free * 5e5, 'grace')
  database.exec("UPDATE users SET password_hash = '' WHERE name = 'grace'")
  database.close()
  return { dataDir, file }
}

test('a database of an earlier version is compacted, and can shrink from then on', async (t) => {
  const { dataDir, file } = dataDirWithFreeSpace(t, { free: 30, used: 1 })
  const { size: before, ino } = statSync(file)
  const compacted = await command(t, dataDir, 'compact')
  t.match(compacted, {
    code: 0,
    stdout: /^Compacted .*\.db: 31\.\d MB before, 1\.\d MB now\. From now on it shrinks by itself\.\n$/,
  })
  const after = statSync(file)
  t.ok(after.size < before / 10)
  t.equal(after.ino, ino, 'it is the same file, with its owner and permissions')
  t.strictSame(readdirSync(dataDir), ['promptcrafter.db'])
  t.strictSame(namesIn(file), ['ada', 'grace'])
  const database = openSqlite(file, { readonly: true })
  t.equal(database.pragma('auto_vacuum', { simple: true }), 2)
  database.close()
  t.match(await command(t, dataDir, 'check'), { code: 0 })
})

test('a large database is not compacted while the service runs: writes would wait for too long', async (t) => {
  const { dataDir, file } = dataDirWithFreeSpace(t, { free: 1, used: 70 })
  await addressOf(runMain(t, [], { DATA_DIR: dataDir, PORT: '0' }))
  const { size } = statSync(file)
  t.match(await command(t, dataDir, 'compact'), {
    code: 1,
    stderr: /^promptcrafter: .* is in use and has 7\d\.\d MB of data, .* Stop the service first\.\n$/,
  })
  t.equal(statSync(file).size, size)
})

test('a compaction that is killed loses nothing', async (t) => {
  const { dataDir, file } = dataDirWithFreeSpace(t, { free: 10, used: 60 })
  const { child, ended } = runMain(t, ['compact'], { DATA_DIR: dataDir })
  const written = () => statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0
  while (written() < 1e6) await new Promise((resolve) => setTimeout(resolve, 5))
  child.kill('SIGKILL')
  await ended
  t.equal(child.signalCode, 'SIGKILL')
  t.strictSame(
    readdirSync(dataDir).sort(),
    ['', '-shm', '-wal'].map((suffix) => `promptcrafter.db${suffix}`),
  )
  t.match(await command(t, dataDir, 'check'), { code: 0 })
  t.match(await command(t, dataDir, 'compact'), { code: 0 }, 'it can be repeated')
  t.strictSame(namesIn(file), ['ada', 'grace'])
})

test('a compaction on a disk that is too small for it says so first', async (t) => {
  const { file } = dataDirWithFreeSpace(t, { free: 0, used: 5 })
  const disk = smallDisk(t, 12)
  if ('skipped' in disk) return t.pass(disk.skipped)
  const target = join(disk.folder, 'promptcrafter.db')
  writeFileSync(target, readFileSync(file))
  await t.rejects(compact(target), {
    message: /^There are only \d\.\d MB free in .*, and compacting needs 1\d\.\d MB .* Free some space first\.$/,
  })
  t.ok(readFileSync(target).equals(readFileSync(file)), 'and changes nothing')
})

test('each command has help, and explains invalid arguments', async (t) => {
  const help = await command(t, temporaryFolder(t), 'backup', '--help')
  t.match(help, { code: 0, stdout: /^Usage: promptcrafter backup FILE\n[\s\S]*DATA_DIR/ })

  const { dataDir } = dataDirWith(t, [])
  const calls: [dataDir: string, args: string[], line: RegExp][] = [
    [dataDir, ['backup'], /^FILE is missing\. See promptcrafter backup --help\.$/],
    [dataDir, ['backup', 'a', 'b'], /^"b" is one argument too many\. See promptcrafter backup --help\.$/],
    [dataDir, ['backup', 'a', '--fast'], /^Unknown option '--fast'\. See promptcrafter backup --help\.$/],
    [dataDir, ['backup', join(dataDir, 'no/such/copy.db')], /^The folder .*no\/such is missing\./],
    [dataDir, ['check', 'nowhere.db'], /^There is no nowhere\.db\.$/],
    [dataDir, ['compact', 'now'], /^"now" is one argument too many\. See promptcrafter compact --help\.$/],
    [dataDir, ['serve', 'now'], /^"now" is one argument too many\. See promptcrafter serve --help\.$/],
    [temporaryFolder(t), ['backup', 'a.db'], /^There is no database .*DATA_DIR/],
    [temporaryFolder(t), ['compact'], /^There is no database .*DATA_DIR/],
    [join(dataDir, 'none'), ['check'], /^The folder .*none is missing\. Set DATA_DIR/],
    [join(dataDir, 'none/data'), ['restore', 'a.db'], /^The folder .*none is missing\. Create it/],
  ]
  t.teardown(() => delete process.env.DATA_DIR)
  for (const [folder, [name = '', ...args], message] of calls) {
    process.env.DATA_DIR = folder
    await t.rejects((commands[name] as Command).run(args), { message }, [name, ...args].join(' '))
  }
})
