import { test } from 'tap'
import { readModel } from '../../../scripts/generate/contract/read.js'
import { goPrivate, goPublic, goPublicOf } from '../../../scripts/generate/languages/go/names.js'
import { go } from '../../../scripts/generate/languages/go/pack.js'
import { packOf } from '../../../scripts/generate/languages/index.js'
import { python } from '../../../scripts/generate/languages/python/pack.js'
import { ruby } from '../../../scripts/generate/languages/ruby/pack.js'
import { camel, snake } from '../../../scripts/generate/names/conventions.js'
import { nameModel } from '../../../scripts/generate/names/names.js'
import { contract } from '../../helpers/contract.js'
import { changedOverlay } from './changed-overlay.js'

test('each language writes names in its own convention', async (t) => {
  const forms = ['promptId', '_id', 'getContractAsYaml', 'baseUrlOfHTTPServer'].map((name) => [
    snake(name),
    camel(name),
    goPublic(name),
    goPrivate(name),
  ])
  t.same(forms, [
    ['prompt_id', 'promptId', 'PromptID', 'promptID'],
    ['id', 'id', 'ID', 'id'],
    ['get_contract_as_yaml', 'getContractAsYaml', 'GetContractAsYAML', 'getContractAsYAML'],
    ['base_url_of_http_server', 'baseUrlOfHttpServer', 'BaseURLOfHTTPServer', 'baseURLOfHTTPServer'],
  ])
  t.equal(ruby.convention.iterator('LogsByPrompt'), 'each_log_by_prompt')
  const optionNames = ['promptIdA', 'sessionIdB', 'limit', 'urlOfLog', 'range'].map((name) =>
    goPublicOf(goPrivate(name)),
  )
  t.same(optionNames, ['PromptIDA', 'SessionIDB', 'Limit', 'URLOfLog', 'Range'])
})

test('a name in the overlay takes precedence over the convention', async (t) => {
  const model = readModel(contract.text)
  const namesOf = (language: string) =>
    nameModel(model, packOf(language))
      .calls.filter(({ call }) => call.operation.id === 'listLogs' && call.variant === '')
      .map(({ name, iterator }) => [name, iterator])
  t.same(namesOf('python'), [
    ['get_logs', 'iter_logs'],
    ['get_logs_by_prompt', 'iter_logs_by_prompt'],
  ])
  t.same(namesOf('javascript'), [
    ['getLogs', 'iterateLogs'],
    ['getLogsByPrompt', 'iterateLogsByPrompt'],
  ])
  t.same(namesOf('go'), [
    ['ListLogs', 'IterateLogs'],
    ['ListLogsByPrompt', 'IterateLogsByPrompt'],
  ])
  t.same(namesOf('ruby'), [
    ['list_logs', 'each_log'],
    ['get_logs_by_prompt', 'each_log_by_prompt'],
  ])
  t.same(namesOf('java'), [
    ['getAllLogs', 'iterateLogs'],
    ['getLogsByPrompt', 'iterateLogsByPrompt'],
  ])
})

test('objects with one name in a language are one type', async (t) => {
  const { types, typeOf } = nameModel(readModel(contract.text), go)
  t.equal(typeOf('SignupResponse'), 'AuthResponse')
  t.equal(typeOf('LoginResponse'), 'AuthResponse')
  const [response, ...others] = types.filter(({ name }) => name === 'AuthResponse')
  t.same(others, [])
  t.same(
    response?.fields.map(({ name, field }) => [name, field.required]),
    [
      ['Message', false],
      ['Token', true],
    ],
  )
})

/** The contract with one replacement. */
function changed(from: string, to: string): string {
  const text = contract.text.replaceAll(from, to)
  if (text === contract.text) throw new Error(`The contract has no ${from}.`)
  return text
}

test('a name that is a keyword of the language is escaped', async (t) => {
  const model = readModel(changed('notes: { $ref', 'class: { $ref'))
  const argument = (language: string) =>
    nameModel(model, packOf(language))
      .calls.find(({ call }) => call.id === 'createLog')
      ?.body?.fields.find(({ field }) => field.name === 'class')?.name
  t.equal(argument('python'), 'class_')
  t.equal(argument('go'), 'class')
})

test('duplicate names are rejected', async (t) => {
  const model = readModel(contract.text, changedOverlay('python: get_logs_by_prompt', 'python: get_logs'))
  t.throws(() => nameModel(model, python), { message: /two things called get_logs.*overlay.yaml/ })
  t.throws(() => nameModel(readModel(contract.text), { ...go, members: ['CreateLog'] }), {
    message: /two things called CreateLog/,
  })
})
