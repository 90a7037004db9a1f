import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Test, test } from 'tap'
import { missingPrograms } from '../clients/driver.js'
import { temporaryFolder } from '../helpers/service.js'

const missing = missingPrograms({ needs: ['go'] })
const skip = missing.length > 0 && process.env.REQUIRE_ALL === undefined && `${missing} not found`

const score = '    Score:\n      type: integer\n      minimum: 0\n      maximum: 10\n'
const lowered = score.replace('10', '9')
const field = "        score: { $ref: '#/components/schemas/Score' }\n"
const entry = '### Breaking changes\n\n- `POST /logs` and `POST /logs/bulk` take scores up to 9.\n\n'

test('a breaking change of the contract must be announced or explained', {
  skip,
  timeout: 300_000,
}, async (t) => {
  const changes = changesOf(t)
  t.match(changes({}), { status: 0, stdout: /^0 changes since the last release/ })
  t.match(changes({ contract: [field, field.replace('score', 'temperature') + field] }), {
    status: 0,
    stdout: /^compatible: .*temperature`[\s\S]*\b0 break clients/,
  })
  t.match(changes({ contract: [score, lowered] }), {
    status: 1,
    stdout: /^BREAKS CLIENTS: POST \/logs: .*max was decreased/,
    stderr: /^Not announced: POST \/logs, POST \/logs\/bulk\. /,
  })
  t.match(changes({ contract: [score, lowered], entry }), { status: 0, stdout: /\b2 break clients/ })
  t.match(changes({ contract: [score, lowered], entry: entry.replace('logs', 'prompts') }), { status: 1 })
  t.match(changes({ contract: [score, lowered], version: '0.1.1' }), { status: 1 })
  t.match(changes({ contract: [score, lowered], version: '0.2.0' }), { status: 0 })
})

interface Edit {
  readonly contract?: readonly [from: string, to: string]
  readonly version?: string
  /** The changelog's text for the newest version. */
  readonly entry?: string
}

/** Runs the command in a changed copy of the project. */
function changesOf(t: Test): (edit: Edit) => { status: number | null; stdout: string; stderr: string } {
  const folder = temporaryFolder(t)
  cpSync('dist/scripts/contract', join(folder, 'dist/scripts/contract'), { recursive: true })
  cpSync('package.json', join(folder, 'package.json'))
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  cpSync('openapi.yaml', join(folder, 'scripts/contract/released.yaml'), { recursive: true })
  return ({ contract: [from, to] = ['', ''], version, entry = '' }) => {
    const text = readFileSync('openapi.yaml', 'utf8')
    t.ok(text.includes(from))
    const changed = text.replace(from, to)
    writeFileSync(
      join(folder, 'openapi.yaml'),
      version === undefined ? changed : changed.replace(/^ {2}version: .*$/m, `  version: ${version}`),
    )
    writeFileSync(join(folder, 'CHANGELOG.md'), `# Changelog\n\n## 0.1.0\n\n- It's new.\n\n${entry}`)
    return spawnSync(process.execPath, ['dist/scripts/contract/main.js'], { cwd: folder, encoding: 'utf8' })
  }
}
