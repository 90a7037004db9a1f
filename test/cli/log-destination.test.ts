import { execFileSync } from 'node:child_process'
import { closeSync, constants, existsSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Test, test } from 'tap'
import { logDestination } from '../../src/cli/log-destination.js'
import { send } from '../helpers/http.js'
import { addressOf, runMain } from '../helpers/process.js'
import { temporaryFolder } from '../helpers/service.js'

const skip = process.platform === 'win32' && 'no named pipes'

test('a log that nobody reads has bounded memory, and reports lost lines', { skip }, async (t) => {
  const pipe = join(temporaryFolder(t), 'pipe')
  execFileSync('mkfifo', [pipe])
  const reader = openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK)
  const writer = openSync(pipe, constants.O_WRONLY)
  const log = logDestination(writer)
  const line = `${'x'.repeat(1023)}\n`
  const lines = 20 * 1024
  for (let count = 0; count < lines; count++) log.write(line)

  const buffer = Buffer.alloc(1024 * 1024)
  let text = ''
  const readAll = async () => {
    for (let idle = 0; idle < 20; ) {
      let length = 0
      try {
        length = readSync(reader, buffer)
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
      }
      text += buffer.toString('latin1', 0, length)
      idle = length > 0 ? 0 : idle + 1
      await sleep(length > 0 ? 0 : 20)
    }
  }
  await readAll()
  log.write('the next\n')
  await readAll()
  const found = text.split(line).length - 1
  t.ok(found >= 15 * 1024 && found <= 17 * 1024, `${found} of ${lines} lines are kept`)
  const [note = '', next] = text.split('\n').slice(-3)
  t.equal(JSON.parse(note).dropped, lines - found)
  t.equal(log.droppedLines(), lines - found)
  t.equal(next, 'the next')
  closeSync(reader)
})

/** Starts a service that logs to a file descriptor, sends requests, and stops it. */
async function serveLoggingTo(t: Test, stderr: number) {
  const { child, ended, ...service } = runMain(t, [], { PORT: '0', DATA_DIR: temporaryFolder(t) }, stderr)
  const url = await addressOf({ child, ended, ...service })
  for (let count = 0; count < 400; count++) {
    const { status } = await send(url, { path: '/healthz' })
    if (status !== 200) t.fail(`request ${count} got ${status}`)
  }
  const start = performance.now()
  child.kill('SIGTERM')
  t.equal(await ended, 0)
  const ms = performance.now() - start
  t.ok(ms < 5000, `it stopped within ${Math.round(ms)} ms`)
}

test('a full disk under the log stops neither requests nor a shutdown', {
  skip: !existsSync('/dev/full') && 'no /dev/full',
}, async (t) => {
  const full = openSync('/dev/full', constants.O_WRONLY)
  t.teardown(() => closeSync(full))
  await serveLoggingTo(t, full)
})

test('a log that nobody reads stops neither requests nor a shutdown', { skip }, async (t) => {
  const pipe = join(temporaryFolder(t), 'pipe')
  execFileSync('mkfifo', [pipe])
  const reader = openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK)
  const writer = openSync(pipe, constants.O_WRONLY)
  t.teardown(() => [reader, writer].forEach(closeSync))
  await serveLoggingTo(t, writer)
})
