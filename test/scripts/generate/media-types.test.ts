import { readFileSync } from 'node:fs'
import { test } from 'tap'
import type { CallOverlay } from '../../../scripts/generate/contract/overlay.js'
import { readModel } from '../../../scripts/generate/contract/read.js'
import { packs } from '../../../scripts/generate/languages/index.js'
import { nameModel } from '../../../scripts/generate/names/names.js'

const text = readFileSync('test/openapi/everything.yaml', 'utf8')

/** The model of everything.yaml with these calls of one operation. */
function modelWith(operation: string, calls: readonly CallOverlay[]) {
  return readModel(text, { operations: { [operation]: { calls } }, tags: {} })
}

/** The ids of an operation's calls. */
function idsOf(operation: string, calls: readonly CallOverlay[] = [{}]): string[] {
  return modelWith(operation, calls)
    .calls.filter((call) => call.operation.id === operation)
    .map(({ id }) => id)
}

test('each further media type of a body or a response is a call of its own', async (t) => {
  t.same(idsOf('export'), ['export', 'exportAsNdjson', 'exportAsCsv'])
  t.same(idsOf('putFile'), ['putFile', 'putFileFromText'])
  t.same(idsOf('createThings'), [
    'createThings',
    'createThingsAsCsv',
    'createThingsFromCsv',
    'createThingsFromCsvAsCsv',
    'createThingsFromNdjson',
    'createThingsFromNdjsonAsCsv',
  ])
  t.same(idsOf('createPart'), ['createPart'])
})

test('a list in another media type is an export, with the parameters for that', async (t) => {
  const model = readModel(readFileSync('openapi.yaml', 'utf8'))
  const found = model.calls.filter(({ success, optional }) => {
    return success.form === 'stream' || optional.some(({ name }) => name === 'escapeFormulas')
  })
  t.same(
    found.map(({ id, optional }) => [id, optional.some(({ name }) => name === 'escapeFormulas')]),
    ['Prompts', 'Logs', 'LogsByPrompt'].flatMap((list) => [
      [`export${list}AsNdjson`, false],
      [`export${list}AsCsv`, true],
    ]),
  )
  const names = packs.map((pack) => {
    const named = nameModel(model, pack).calls
    return named.find(({ call }) => call.id === 'exportLogsByPromptAsCsv')?.name
  })
  t.same(
    new Set(names),
    new Set(['export_logs_by_prompt_as_csv', 'exportLogsByPromptAsCsv', 'ExportLogsByPromptAsCSV']),
  )
})

test('a call of the overlay can state its media types', async (t) => {
  const download = { id: 'download', accepts: 'text/csv' }
  t.same(idsOf('export', [{}, download]), ['export', 'exportAsNdjson', 'download'])
  t.same(idsOf('export', [download]), ['download'])
  t.same(idsOf('createThings', [{ sends: 'application/x-ndjson', accepts: 'application/json' }]), ['createThings'])
  t.throws(() => modelWith('export', [{ accepts: 'text/html' }]), {
    message: /overlay\.yaml: \/operations\/export\/calls\/0\/accepts: the operation has no text\/html/,
  })
  t.throws(() => modelWith('createPart', [{ sends: 'text/csv' }]), {
    message: /\/createPart\/calls\/0\/sends: the operation has no text\/csv/,
  })
})

test('a variant is called after its call, in each language', async (t) => {
  const model = modelWith('export', [{ names: { default: 'getAll' } }])
  const names = packs.map((pack) =>
    nameModel(model, pack)
      .calls.filter(({ call }) => call.operation.id === 'export')
      .map(({ name }) => name)
      .at(-1),
  )
  t.same(new Set(names), new Set(['get_all_as_csv', 'getAllAsCsv', 'GetAllAsCSV']))
})
