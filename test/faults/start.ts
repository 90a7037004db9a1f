import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runMain } from '../helpers/process.js'
import { temporaryFolder } from '../helpers/service.js'
import { makeDatabase, openSqlite } from '../helpers/sqlite.js'
import { smallDisk } from './disk-full.js'
import { assert, type Context, type Fault } from './fault.js'

/** A defect of a data folder, and the message it must cause. */
interface Defect {
  readonly what: string
  /** Causes it in a healthy folder. */
  readonly spoil: (dataDir: string) => void
  readonly line: RegExp
}

const database = (dataDir: string) => join(dataDir, 'promptcrafter.db')
const secret = (dataDir: string) => join(dataDir, 'jwt-secret')

/** Overwrites a part of the database. */
function overwrite(dataDir: string, from: number, length: number, byte: number): void {
  const bytes = readFileSync(database(dataDir))
  bytes.fill(byte, from, from + length)
  writeFileSync(database(dataDir), bytes)
}

function truncate(dataDir: string, length: (size: number) => number): void {
  truncateSync(database(dataDir), length(readFileSync(database(dataDir)).length))
}

function inDatabase(dataDir: string, sql: string): void {
  const file = openSqlite(database(dataDir))
  file.exec(sql)
  file.close()
}

export const defects: readonly Defect[] = [
  {
    what: 'not a database',
    spoil: (dir) => writeFileSync(database(dir), 'text '.repeat(5000)),
    line: /is not a database/,
  },
  { what: 'header overwritten', spoil: (dir) => overwrite(dir, 0, 100, 0xff), line: /is not a database/ },
  { what: 'first page overwritten', spoil: (dir) => overwrite(dir, 100, 3996, 0xff), line: /is damaged/ },
  { what: 'pages in the middle overwritten', spoil: (dir) => overwrite(dir, 8192, 8192, 0), line: /is damaged/ },
  {
    what: 'truncated to half',
    spoil: (dir) => truncate(dir, (size) => Math.floor(size / 8192) * 4096),
    line: /is damaged/,
  },
  { what: 'truncated within a page', spoil: (dir) => truncate(dir, (size) => size - 1), line: /is damaged/ },
  { what: 'truncated within the header', spoil: (dir) => truncate(dir, () => 50), line: /is damaged/ },
  { what: 'truncated to nothing', spoil: (dir) => truncate(dir, () => 0), line: /is empty/ },
  { what: 'of a newer version', spoil: (dir) => inDatabase(dir, 'PRAGMA user_version = 1000'), line: /newer version/ },
  { what: "another program's", spoil: (dir) => inDatabase(dir, 'PRAGMA application_id = 7'), line: /another program/ },
  { what: 'secret empty', spoil: (dir) => writeFileSync(secret(dir), ''), line: /fewer than 32 bytes/ },
  {
    what: 'secret too open',
    spoil: (dir) => chmodSync(secret(dir), 0o640),
    line: /Other users can read the secret in .*\. Run `chmod 600/,
  },
  { what: 'secret a folder', spoil: secretAsFolder, line: /The secret .* cannot be created or read/ },
]

function secretAsFolder(dataDir: string): void {
  execFileSync('rm', [secret(dataDir)])
  mkdirSync(secret(dataDir), { mode: 0o700 })
}

/** Creates a data folder as a service leaves it. */
export function goodDataDir(dataDir: string): string {
  const sqlite = makeDatabase(database(dataDir))
  const insert = sqlite.prepare(
    "INSERT INTO users (id, name, email, folded_email, password_hash, created_at) VALUES (?, ?, ?, ?, '', '')",
  )
  for (let count = 0; count < 500; count++) insert.run(`user${count}`, 'x'.repeat(200), count, `${count}`)
  sqlite.close()
  writeFileSync(secret(dataDir), 's'.repeat(48), { mode: 0o600 })
  return dataDir
}

/** The contents of every file in a folder, without those that SQLite creates to read. */
export function contentsOf(dataDir: string): string {
  const names = readdirSync(dataDir).filter((name) => !name.endsWith('-shm') && !name.endsWith('-wal'))
  return JSON.stringify(
    names
      .sort()
      .map((name) => [name, name === 'jwt-secret' ? '' : readFileSync(join(dataDir, name)).toString('base64')]),
  )
}

/** Starts a service that must fail to start. */
async function refused(context: Context, dataDir: string, { what, line }: Omit<Defect, 'spoil'>): Promise<void> {
  const { ended, output } = runMain(context, [], { DATA_DIR: dataDir, PORT: '0' })
  assert((await ended) === 1, `${what}: the service started`)
  const { stdout, stderr } = output()
  assert(stdout === '' && /^promptcrafter: [^\n]+\n$/.test(stderr) && line.test(stderr), `${what}: it said ${stderr}`)
}

export const notStarted: Fault = {
  name: 'files that a start must refuse',
  promise: 'startup fails with one line that says what is wrong and what to do; no byte is changed',
  async run(context) {
    const good = goodDataDir(temporaryFolder(context))
    let refusals = 0
    for (const defect of defects) {
      const dataDir = temporaryFolder(context)
      cpSync(good, dataDir, { recursive: true })
      defect.spoil(dataDir)
      const before = contentsOf(dataDir)
      await refused(context, dataDir, defect)
      assert(contentsOf(dataDir) === before, `${defect.what}: the files were changed`)
      refusals++
    }
    const missing = join(good, 'missing', 'data')
    await refused(context, missing, { what: 'in a missing folder', line: /The folder .*missing is missing\./ })
    refusals++
    const skipped = await readOnly(context, good)
    if (skipped === undefined) refusals++
    return { seen: `${refusals} of ${defects.length + 2} kinds refused, 0 bytes changed`, ...(skipped && { skipped }) }
  },
}

/** Tests a read-only disk, because root can write to any file. @returns why it couldn't run */
async function readOnly(context: Context, good: string): Promise<string | undefined> {
  const disk = smallDisk(context, 8)
  if ('skipped' in disk) return disk.skipped
  cpSync(good, disk.folder, { recursive: true })
  execFileSync('mount', ['-o', 'remount,ro', disk.folder])
  const before = contentsOf(disk.folder)
  await refused(context, disk.folder, { what: 'read-only', line: /cannot be written/ })
  assert(contentsOf(disk.folder) === before, 'read-only: the files were changed')
  return undefined
}
