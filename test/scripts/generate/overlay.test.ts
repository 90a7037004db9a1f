import { readFileSync } from 'node:fs'
import { test } from 'tap'
import { readModel } from '../../../scripts/generate/contract/read.js'
import { contract } from '../../helpers/contract.js'
import { changedOverlay } from './changed-overlay.js'

test('a mistake in the overlay is an error that names its location', async (t) => {
  const cases: [from: string, to: string, message: RegExp][] = [
    ['  listLogs:', '  listLog:', /overlay\.yaml: \/operations\/listLog: openapi\.yaml has no such operationId/],
    ['  Service:', '  Services:', /overlay\.yaml: \/tags\/Services: openapi\.yaml has no such tag/],
    ['tags:', 'tag:', /overlay\.yaml: \/tag is no known key|must have required property 'tags'/],
    ['repeatable:', 'repeats:', /\/operations\/updateAccount\/repeats is no known key/],
    ['iterates: Logs\n', 'iterate: Logs\n', /\/operations\/listLogs\/calls\/0\/iterate is no known key/],
    ['inCollection: false', 'inCollection: never', /\/tags\/Service\/inCollection must be boolean/],
    [
      'python: get_prompts',
      'phyton: get_prompts',
      /\/operations\/listPrompts\/calls\/0\/names\/phyton must be equal to/,
    ],
    ['spread: [java]', 'spread: [jave]', /\/operations\/signup\/calls\/0\/spread\/0 must be .*python.*java/],
    ['requires: [promptId]', 'requires: [prompt]', /\/listLogs\/calls\/1\/requires: the operation has no prompt/],
    ['enables: [promptId]', 'enables: [prompt]', /\/compareLogs\/calls\/0\/enables: the operation has no prompt/],
    ['omits: [promptId]', 'omits: [prompt]', /\/listLogs\/calls\/0\/omits: the operation has no prompt/],
    ['arguments: { q:', 'arguments: { query:', /\/searchPrompts\/calls\/0\/arguments: the operation has no query/],
    ['keeps: token', 'keeps: tokens', /\/signup\/calls\/0\/keeps: the operation has no tokens/],
    ['ruby: token }', 'ruby: tokens }', /\/signup\/calls\/0\/returns: the operation has no tokens/],
    [
      '- forgets: true',
      '- types: { response: { go: Gone } }',
      /\/deleteAccount\/calls\/0\/types: the operation has no response/,
    ],
    ['takes: { promptId', 'takes: { prompt', /\/createLog\/calls\/0\/takes: the operation has no prompt/],
    ['promptVersion: version', 'promptVersion: number', /openapi\.yaml has no Prompt with a field number/],
    ['- forgets: true', '- iterates: Accounts', /\/deleteAccount\/calls\/0\/iterates: the operation has no Accounts/],
  ]
  for (const [from, to, message] of cases) {
    t.throws(() => readModel(contract.text, changedOverlay(from, to)), { message }, to)
  }
})

test('the overlay is not part of the published contract', async (t) => {
  for (const file of ['openapi.yaml', 'generated/openapi.json']) {
    t.notMatch(readFileSync(file, 'utf8'), /x-(calls|repeatable|collection)/, file)
  }
})
