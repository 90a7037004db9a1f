import { generateClients } from './clients.js'
import { readModel } from './contract/read.js'
import { generateDocs } from './docs/index.js'
import { format } from './format.js'
import { generateJson } from './json.js'
import { renderCollection } from './postman/collection.js'
import { generateTypes } from './types.js'

/**
 * Makes everything that comes out of the contract; the same bytes every time.
 * @param contract openapi.yaml's text
 * @returns the files by path in generated/
 * @throws Error when the contract is not valid, or has something that cannot be generated
 */
export async function generate(contract: string): Promise<Map<string, string>> {
  const types = await generateTypes(contract)
  const model = readModel(contract)
  const clients = await generateClients(model)
  const collection = 'postman/PromptCrafter.postman_collection.json'
  return new Map([
    ['types.ts', types],
    ...generateJson(contract),
    ...within('clients', clients),
    [collection, await format(collection, renderCollection(model))],
    ...within('docs', generateDocs(contract, clients)),
  ])
}

function within(folder: string, files: ReadonlyMap<string, string>): [string, string][] {
  return [...files].map(([path, text]) => [`${folder}/${path}`, text])
}
