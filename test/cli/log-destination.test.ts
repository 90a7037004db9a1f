import { execFileSync } from 'node:child_process'
import { closeSync, constants, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { test } from 'tap'
import { logDestination } from '../../src/cli/log-destination.js'
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
  t.equal(next, 'the next')
  closeSync(reader)
})
