import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Test, test } from 'tap'
import { readOrCreateSecret } from '../../src/auth/signing-key.js'
import { createDataDir, protectDataDir } from '../../src/cli/data-dir.js'
import { readConfig, settings } from '../../src/config.js'
import { StartupError } from '../../src/domain/startup-error.js'
import { contract } from '../helpers/contract.js'
import { addressOf, listenAnywhere, runMain } from '../helpers/process.js'
import { password, temporaryFolder } from '../helpers/service.js'
import { openSqlite, openStore } from '../helpers/sqlite.js'

const modeOf = (file: string) => (statSync(file).mode & 0o777).toString(8)

test('the service starts without data, prints its address, keeps its data and stops on a signal', async (t) => {
  const dataDir = join(temporaryFolder(t), 'not-there-yet')
  const service = runMain(t, [], { DATA_DIR: dataDir, PORT: '0' })
  const address = await addressOf(service)
  const { stdout } = service.output()
  t.match(stdout, join(dataDir, 'promptcrafter.db'), 'the path of the database')
  t.equal(modeOf(join(dataDir, 'jwt-secret')), '600')
  t.equal(modeOf(join(dataDir, 'promptcrafter.db')), '600')
  t.ok(readFileSync(join(dataDir, 'jwt-secret')).length >= 32)

  const [, url = '', body = ''] = /curl -sS --fail-with-body (\S+) [\s\S]*-d '(.*)'/.exec(stdout) ?? []
  const first = await fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json' } })
  t.equal(first.status, 201, 'the printed request works')
  const { token } = (await first.json()) as { token: string }
  service.child.kill('SIGTERM')
  t.equal(await service.ended, 0)
  t.throws(
    () => statSync(join(dataDir, 'promptcrafter.db-wal')),
    { code: 'ENOENT' },
    'the write-ahead log is checkpointed',
  )

  const again = runMain(t, ['serve'], { DATA_DIR: dataDir, PORT: '0' })
  const addressAgain = await addressOf(again)
  const prompts = await fetch(`${addressAgain}/prompts`, { headers: { authorization: `Bearer ${token}` } })
  t.equal(prompts.status, 200, 'the account and its token survive a restart')
  t.match(address, /^http:\/\/127\.0\.0\.1:\d+$/)
  again.child.kill('SIGINT')
  t.equal(await again.ended, 0)
})

test('a request in flight is completed when the service stops', async (t) => {
  const service = runMain(t, [], { DATA_DIR: temporaryFolder(t), PORT: '0' })
  const address = await addressOf(service)
  const body = JSON.stringify({ name: 'Ada', email: 'ada@example.com', password })
  const response = fetch(`${address}/auth/signup`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json' },
  })
  await new Promise((resolve) => setTimeout(resolve, 30))
  service.child.kill('SIGTERM')
  t.equal((await response).status, 201)
  t.equal(await service.ended, 0)
})

test("--help lists every setting, --version is the contract's, and anything else is explained", async (t) => {
  const help = runMain(t, ['--help'])
  t.equal(await help.ended, 0)
  for (const [name, { purpose }] of Object.entries(settings)) t.match(help.output().stdout, `${name}\n      ${purpose}`)
  const version = runMain(t, ['--version'])
  t.equal(await version.ended, 0)
  t.equal(version.output().stdout, `${contract.version}\n`)
  t.equal(contract.version, JSON.parse(readFileSync('package.json', 'utf8')).version)
  await refuses(t, ['sing'], {}, /^promptcrafter: There is no command "sing"\. See promptcrafter --help\.\n$/)
  await refuses(t, ['--loud'], {}, /^promptcrafter: There is no option "--loud"\. See promptcrafter --help\.\n$/)
})

test('a failed start prints one line that says what to do', async (t) => {
  const folder = temporaryFolder(t)
  isRefused(t, () => readConfig({ PORT: 'high' }), /^PORT is "high"; allowed: an integer from 0 to 65535\.$/)

  const { server, port } = await listenAnywhere()
  t.teardown(() => server.close())
  await refuses(
    t,
    [],
    { PORT: String(port), DATA_DIR: folder },
    new RegExp(`^promptcrafter: Port ${port} on 127.0.0.1 is in use\\. .*PORT.*\\n$`),
  )
  await refuses(
    t,
    [],
    { HOST: '192.0.2.1', DATA_DIR: folder },
    /^promptcrafter: HOST 192\.0\.2\.1 is not an address of this machine\.\n$/,
  )

  await refuses(
    t,
    [],
    { HOST: 'fe80::1', DATA_DIR: folder },
    /^promptcrafter: The service cannot listen on HOST fe80::1 \(.*EINVAL.*\)\. Set HOST to another address\.\n$/,
  )

  writeFileSync(join(folder, 'file'), '')
  isRefused(t, () => createDataDir(join(folder, 'file/data')), /^The folder .* cannot be created .*DATA_DIR.*$/)
  symlinkSync(join(folder, 'nowhere'), join(folder, 'link'))
  isRefused(t, () => createDataDir(join(folder, 'link')), /^The folder .* cannot be created .*DATA_DIR.*$/)

  const secret = join(folder, 'jwt-secret')
  chmodSync(secret, 0o644)
  isRefused(t, () => readOrCreateSecret(folder), /^Other users can read the secret in .*\. Run `chmod 600 .*$/)
  chmodSync(secret, 0o600)
  writeFileSync(secret, 'short')
  isRefused(t, () => readOrCreateSecret(folder), /^The secret in .* has fewer than 32 bytes\..*$/)

  const damaged = temporaryFolder(t)
  writeFileSync(
    join(damaged, 'promptcrafter.db'),
    'this is no database, though it is long enough to be one'.repeat(100),
  )
  await refuses(t, [], { DATA_DIR: damaged }, /^promptcrafter: .*promptcrafter\.db is not a database\. .*restore.*\n$/)
  t.match(readFileSync(join(damaged, 'promptcrafter.db'), 'utf8'), /^this is no database/, 'nothing is overwritten')

  const foreign = temporaryFolder(t)
  const file = join(foreign, 'promptcrafter.db')
  openSqlite(file).exec('CREATE TABLE theirs (a)')
  const open = () => openStore(file)
  isRefused(t, open, /^.* is a database of another program\. .*DATA_DIR.*$/)
})

test('SIGHUP and SIGQUIT stop the service as SIGTERM does', async (t) => {
  for (const signal of ['SIGHUP', 'SIGQUIT'] as const) {
    const dataDir = temporaryFolder(t)
    const service = runMain(t, [], { DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error' })
    await addressOf(service)
    service.child.kill(signal)
    t.equal(await service.ended, 0)
    t.strictSame(readdirSync(dataDir).sort(), ['jwt-secret', 'promptcrafter.db'])
  }
})

test('a start warns of TRUST_PROXY=true', async (t) => {
  const service = runMain(t, [], { DATA_DIR: temporaryFolder(t), PORT: '0', TRUST_PROXY: 'true' })
  await addressOf(service)
  service.child.kill('SIGTERM')
  await service.ended
  t.match(service.output().stderr, /"level":40,.*TRUST_PROXY=true lets clients choose/)
})

test('other users lose what they must not do with the data', async (t) => {
  const dataDir = temporaryFolder(t)
  const file = join(dataDir, 'promptcrafter.db')
  openSqlite(file).exec('CREATE TABLE some (a)')
  chmodSync(dataDir, 0o777)
  chmodSync(file, 0o644)
  t.match(protectDataDir(dataDir), [`other users could write to ${dataDir}, and`, `could read or write ${file}, and`])
  t.strictSame([modeOf(dataDir), modeOf(file)], ['775', '640'])
  t.strictSame(protectDataDir(dataDir), [])

  chmodSync(dataDir, 0o777)
  const service = runMain(t, [], { DATA_DIR: join(dataDir, '.'), PORT: '0' })
  await service.ended
  t.equal(modeOf(dataDir), '775', 'by each start')
})

const isRoot = process.geteuid?.() === 0

test("a start refuses a folder of another user's that anybody may write to", {
  skip: !isRoot && 'not root',
}, async (t) => {
  const dataDir = temporaryFolder(t)
  chmodSync(dataDir, 0o777)
  process.seteuid?.(65_534)
  try {
    isRefused(t, () => protectDataDir(dataDir), /^Other users may write to .*\. Run `chmod o-rwx .*DATA_DIR/)
  } finally {
    process.seteuid?.(0)
  }
  t.equal(modeOf(dataDir), '777')
})

/** Expects a step of the start to throw an error that the process prints in one line. */
function isRefused(t: Test, step: () => unknown, message: RegExp): void {
  t.ok(t.throws(step, { message }) instanceof StartupError)
}

async function refuses(t: Test, args: string[], environment: Record<string, string>, line: RegExp): Promise<void> {
  const service = runMain(t, args, { LOG_LEVEL: 'silent', ...environment })
  t.equal(await service.ended, 1)
  t.match(service.output().stderr, line)
  t.equal(service.output().stdout, '')
}
