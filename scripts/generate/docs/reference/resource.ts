import type { ObjectType } from '../../contract/model.js'
import { wordsOf } from '../../names/conventions.js'
import { type Facts, respondsWith } from '../facts.js'
import { link, operationPath, resourcePath } from '../links.js'
import { code, json, page, prose, table } from '../markdown.js'
import { fieldsTable } from '../types.js'
import { resourceExample } from './examples.js'

/** The page of a resource: its fields with their types and limits, an example, and what can be done with it. */
export function resourcePage(facts: Facts, { name, description, fields }: ObjectType): string {
  const here = resourcePath(name)
  const { folders, operations } = facts.model
  const reading = operations.filter((operation) => respondsWith(operation, name))
  const touching = operations.filter(({ path }) =>
    reading.some((one) => path === one.path || path.startsWith(`${one.path}/`)),
  )
  const folder = folders.find((one) => one.name === `${name}s`)
  return page(
    `# The ${nounOf(name)} resource`,
    prose(description || (folder?.description ?? 'Its fields, an example, and the operations that return it.')),
    '## Fields',
    fieldsTable(fields, true),
    '## Example',
    json(resourceExample(facts, name)),
    '## Operations',
    operationsTable(touching, here),
  )
}

/** An object's name in a sentence: `API key` for `ApiKey`. */
export function nounOf(name: string): string {
  return wordsOf(name)
    .join(' ')
    .replace(/\bapi\b/, 'API')
}

export function operationsTable(operations: Facts['model']['operations'], here: string): string {
  return table(
    ['Operation', 'What it does'],
    operations.map((operation) => [
      `[${code(`${operation.method} ${operation.path}`)}](${link(here, operationPath(operation))})`,
      operation.summary,
    ]),
  )
}
