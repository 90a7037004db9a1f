import type { ObjectType } from '../../contract/model.js'
import type { Facts } from '../facts.js'
import { link, operationPath, resourcePath } from '../links.js'
import { code, json, page, prose, table } from '../markdown.js'
import { fieldsTable } from '../types.js'
import { resourceExample } from './examples.js'

/** The page of a resource: its fields with their types and limits, an example, and what can be done with it. */
export function resourcePage(facts: Facts, { name, description, fields }: ObjectType): string {
  const here = resourcePath(name)
  const { folders, operations } = facts.model
  const touching = operations.filter(({ success: { type }, folder }) => {
    const item = type?.kind === 'list' ? type.item : type
    return (item?.kind === 'object' && item.name === name) || folder === `${name}s`
  })
  const folder = folders.find((one) => one.name === `${name}s`)
  return page(
    `# The ${name.toLowerCase()} resource`,
    prose(description || (folder?.description ?? '')),
    '## Fields',
    fieldsTable(fields, true),
    '## Example',
    json(resourceExample(facts, name)),
    '## Operations',
    operationsTable(touching, here),
  )
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
