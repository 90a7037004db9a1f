import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Scope } from '../helpers/process.js'
import { temporaryFolder } from '../helpers/service.js'
import { assert, type Fault, until } from './fault.js'
import { assertSound, kill, startServer, stop } from './server.js'
import { acknowledgedBy, ask, startWriters, verifyAll } from './writer.js'

/** Mounts an in-memory disk. @returns its folder, or why that isn't possible */
export function smallDisk(scope: Scope, mebibytes: number): { folder: string } | { skipped: string } {
  const folder = temporaryFolder(scope)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m,mode=700`, 'tmpfs', folder], { stdio: 'pipe' })
  } catch (error) {
    return { skipped: `a small disk can only be mounted by root on Linux (${(error as Error).message.split('\n')[0]})` }
  }
  scope.teardown(() => execFileSync('umount', ['--lazy', folder]))
  return { folder }
}

/** 16 clients write until the disk is full, and continue. */
export const diskFull: Fault = {
  name: 'disk full',
  promise: 'writes get 507 and are atomic; reads continue; when space is freed, writes work without a restart',
  async run(context) {
    const rounds = context.long ? 5 : 2
    const disk = smallDisk(context, 20 + 4 * rounds)
    if ('skipped' in disk) return { seen: '', ...disk }
    const server = await startServer(context, disk.folder, { LOG_LEVEL: 'silent' })
    const writers = await startWriters(server.url, 16, () => 60_000)
    const refusals = () => writers.reduce((sum, { refused }) => sum + (refused.get(507) ?? 0), 0)
    const ballast = (round: number) => join(disk.folder, `ballast${round}`)
    for (let round = 1; round <= rounds; round++) writeFileSync(ballast(round), Buffer.alloc(4 * 1024 * 1024))
    for (let round = 1; round <= rounds; round++) {
      const before = refusals()
      const writing = writers.map((writer) => writer.write())
      await until(() => refusals() >= before + 200, 'the disk does not get full', 120)
      assert((await ask(server.url, 'GET', '/readyz'))?.status === 200, 'the service is not ready any more')
      for (const writer of writers) writer.stopped = true
      assert((await Promise.all(writing)).every(Boolean), 'a request got no response')
      await verifyAll(writers, server.url)
      rmSync(ballast(round))
      const room = acknowledgedBy(writers)
      const writingAgain = writers.map((writer) => writer.write())
      await until(() => acknowledgedBy(writers) > room + 30, 'writes do not work again')
      for (const writer of writers) writer.stopped = true
      await Promise.all(writingAgain)
      await verifyAll(writers, server.url)
      assertSound(server.file)
      context.progress(`full ${round} of ${rounds} times, ${refusals()} writes refused`)
    }
    const others = writers
      .flatMap(({ refused }) => [...refused.keys()])
      .filter((status) => ![404, 507].includes(status))
    assert(others.length === 0, `writes were refused with ${others}`)
    // Writes that a full disk acknowledged also survive a crash.
    await kill(server)
    const again = await startServer(context, disk.folder)
    await verifyAll(writers, again.url)
    await stop(again)
    const acknowledged = acknowledgedBy(writers)
    return {
      seen:
        `full ${rounds} times; ${refusals()} writes refused with 507, ${acknowledged} acknowledged writes, ` +
        '0 lost, no restart',
      acknowledged,
      kills: 1,
    }
  },
}
