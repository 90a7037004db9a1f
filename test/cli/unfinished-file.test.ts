import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'tap'
import { removeAbandoned, withUnfinishedFile } from '../../src/cli/unfinished-file.js'
import { temporaryFolder } from '../helpers/service.js'
import { until } from '../helpers/until.js'

// A thread that creates files as fast as it can, as SQLite does now and then. The process can't stop it.
const program = `
import { Worker } from 'node:worker_threads'
const { withUnfinishedFile } = await import(process.argv[1])
const thread = \`
  const { closeSync, openSync } = require('node:fs')
  const { workerData } = require('node:worker_threads')
  for (;;) try { for (const end of ['', '-journal']) closeSync(openSync(workerData + end, 'a')) } catch {}
\`
await withUnfinishedFile(process.argv[2], (file) => {
  new Worker(thread, { eval: true, execArgv: [], workerData: file })
  return new Promise(() => {})
})
`

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`${signal} leaves nothing behind, though a thread still creates files`, async (t) => {
    const folder = temporaryFolder(t)
    const module = import.meta.resolve('../../src/cli/unfinished-file.js')
    for (let round = 0; round < 5; round += 1) {
      const child = spawn(process.execPath, ['--input-type=module', '-e', program, module, join(folder, 'copy.db')])
      t.teardown(() => child.kill('SIGKILL'))
      await until(() => readdirSync(folder, { recursive: true }).some((name) => String(name).endsWith('-journal')))
      child.kill(signal)
      t.strictSame(await once(child, 'exit'), [null, signal])
      t.strictSame(readdirSync(folder), [])
    }
  })
}

test('a folder is abandoned when nothing in it changed for an hour', async (t) => {
  const folder = temporaryFolder(t)
  const target = join(folder, 'copy.db')
  const hourAgo = Date.now() / 1000 - 3700
  for (const [name, changed] of [
    ['abandoned', hourAgo],
    ['in-use', Date.now() / 1000],
  ] as const) {
    const unfinished = `${target}.${name}.unfinished`
    mkdirSync(unfinished)
    writeFileSync(join(unfinished, 'copy.db'), '')
    utimesSync(join(unfinished, 'copy.db'), changed, changed)
    utimesSync(unfinished, hourAgo, hourAgo)
  }
  removeAbandoned(target)
  t.strictSame(readdirSync(folder), ['copy.db.in-use.unfinished'])
})

test('a folder that cannot be created is reported with the file that was wanted', async (t) => {
  const target = join(temporaryFolder(t), 'x'.repeat(230))
  await t.rejects(
    withUnfinishedFile(target, async () => t.fail('nothing can be written')),
    { message: /x cannot be written \(ENAMETOOLONG/ },
  )
})
