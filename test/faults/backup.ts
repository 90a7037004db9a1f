import { copyFileSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { runMain } from '../helpers/process.js'
import { temporaryFolder } from '../helpers/service.js'
import { openSqlite } from '../helpers/sqlite.js'
import { assert, type Fault } from './fault.js'
import { assertSound, startServer, stop } from './server.js'
import { acknowledgedBy, ask, startWriters, verifyAll } from './writer.js'

/** Backups are taken while 16 clients write. */
export const backedUp: Fault = {
  name: 'backup while 16 clients write',
  promise:
    'a complete, consistent copy of all writes acknowledged before the call; progress; nothing overwritten; restorable',
  async run(context) {
    const rounds = context.long ? 5 : 2
    const mebibytes = context.long ? 200 : 40
    const dataDir = temporaryFolder(context)
    const server = await startServer(context, dataDir)
    const writers = await startWriters(server.url)
    for (const writer of writers) await writer.fill(Math.ceil(mebibytes / writers.length))
    let [looked, progress, bytes] = [0, 0, 0]
    for (let round = 1; round <= rounds; round++) {
      const writing = writers.map((writer) => writer.write())
      const target = join(temporaryFolder(context), 'backup.db')
      const before = writers.map((writer) => writer.snapshot())
      const during = acknowledgedBy(writers)
      const backup = runMain(context, ['backup', target], { DATA_DIR: dataDir })
      const code = await backup.ended
      assert(code === 0, `the backup ended with ${code}: ${backup.output().stderr}`)
      progress += backup.output().stderr.match(/copying: \d+ %/g)?.length ?? 0
      const written = acknowledgedBy(writers) - during
      assert(written > 0, 'nothing was written during the backup')
      const after = writers.map((writer) => writer.snapshot())
      for (const writer of writers) writer.stopped = true
      assert((await Promise.all(writing)).every(Boolean), 'a request got no response')
      assertSound(target)
      looked += assertHolds(target, before, after)
      bytes = statSync(target).size
      const again = runMain(context, ['backup', target], { DATA_DIR: dataDir })
      assert((await again.ended) === 1 && statSync(target).size === bytes, 'a backup was overwritten')
      if (round === rounds) await restoreElsewhere(target)
      context.progress(`${round} of ${rounds} backups, ${written} acknowledged writes`)
    }
    await verifyAll(writers, server.url)
    await stop(server)
    const acknowledged = acknowledgedBy(writers)
    return {
      seen:
        `${rounds} backups of ${Math.round(bytes / 1e6)} MB, ${progress} lines of progress; ` +
        `${looked} acknowledged items checked, 0 missing; restored and served`,
      acknowledged,
    }

    async function restoreElsewhere(backup: string): Promise<void> {
      const elsewhere = join(temporaryFolder(context), 'data')
      mkdirSync(elsewhere)
      copyFileSync(join(dataDir, 'jwt-secret'), join(elsewhere, 'jwt-secret'))
      const restoring = runMain(context, ['restore', backup], { DATA_DIR: elsewhere })
      assert((await restoring.ended) === 0, `no restore: ${restoring.output().stderr}`)
      const restored = await startServer(context, elsewhere)
      for (const writer of writers) {
        const prompts = await ask(restored.url, 'GET', '/prompts', writer.token)
        assert(prompts?.status === 200 && prompts.json.length > 0, 'the restored service lacks accounts')
      }
      await stop(restored)
    }
  },
}

/** Expects everything from before the backup that wasn't changed during it. @returns the number of items */
function assertHolds(
  file: string,
  before: readonly Map<string, string>[],
  after: readonly Map<string, string>[],
): number {
  const database = openSqlite(file, { readonly: true })
  const find = database
    .prepare('SELECT json FROM prompts WHERE id = @id UNION ALL SELECT json FROM logs WHERE id = @id')
    .pluck()
  let count = 0
  for (const [index, items] of before.entries()) {
    for (const [id, json] of items) {
      if (after[index]?.get(id) !== json) continue
      assert(find.get({ id }) === json, `the copy lacks ${id}, which was acknowledged before`)
      count++
    }
  }
  database.close()
  return count
}
