import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'tap'
import { readOrCreateSecret } from '../../src/auth/signing-key.js'
import { StartupError } from '../../src/domain/startup-error.js'
import { temporaryFolder } from '../helpers/service.js'
import { openStore } from '../helpers/sqlite.js'
import { contentsOf, defects, goodDataDir } from './start.js'

test('a defective data folder fails startup with one line, and is not changed', async (t) => {
  const good = goodDataDir(temporaryFolder(t))
  const open = async (dataDir: string) => {
    readOrCreateSecret(dataDir)
    await openStore(join(dataDir, 'promptcrafter.db')).close()
  }
  for (const { what, spoil, line } of defects) {
    const dataDir = temporaryFolder(t)
    cpSync(good, dataDir, { recursive: true })
    spoil(dataDir)
    const before = contentsOf(dataDir)
    const error = await open(dataDir).catch((error: unknown) => error)
    t.ok(error instanceof StartupError, `${what}: ${error}`)
    t.match((error as Error).message, line)
    t.notMatch((error as Error).message, '\n')
    t.ok(contentsOf(dataDir) === before, `${what}: nothing is changed`)
  }
  await open(good)
})
