import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { test } from 'tap'
import { generateDocs } from '../../scripts/generate/docs/index.js'
import { packs } from '../../scripts/generate/languages/index.js'
import { contract, document } from '../helpers/contract.js'

const clients = new Map(
  readdirSync('generated/clients', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [relative('generated/clients', file), readFileSync(file, 'utf8')]),
)

test('the reference has every error of every operation, with cause and remedy', async (t) => {
  const pages = generateDocs(contract.text, clients)
  const all = [...pages.values()].join('\n').replaceAll(/\s+/g, ' ')
  let count = 0
  for (const item of Object.values(document.paths)) {
    for (const operation of Object.values(item).filter((value) => 'operationId' in value)) {
      const page = [...pages].find(([, text]) => text.includes(`\`operationId\`: \`${operation.operationId}\``))
      t.ok(page, operation.operationId)
      for (const [status, { content }] of Object.entries(operation.responses)) {
        if (Number(status) < 400) continue
        for (const [kind, { value, summary = '' }] of Object.entries(content?.['application/json']?.examples ?? {})) {
          count++
          const { error } = value as { error: string }
          t.ok(page?.[1].includes(`id="${status}-${kind}"`), `${operation.operationId}: ${status} ${kind}`)
          t.ok(page?.[1].includes(error), `${operation.operationId}: ${error}`)
          t.ok(
            all.includes(
              summary
                .trim()
                .replaceAll(/\s+/g, ' ')
                .replaceAll('<', '&lt;')
                .replaceAll('|', '\\|')
                .split('`')[0] as string,
            ),
          )
        }
      }
    }
  }
  t.comment(`${count} errors`)
})

test('the reference includes new fields, media types, statuses and errors of the contract automatically', async (t) => {
  const changed = contract.text
    .replace(
      /^( {8}score: \{ \$ref: '#\/components\/schemas\/Score' \}\n)/m,
      '$1        temperature: { type: number, minimum: 0, maximum: 2, description: How freely the model answered. }\n',
    )
    .replace(
      /^( {10}application\/json:\n {12}schema: \{ \$ref: '#\/components\/schemas\/LogCreate' \}\n)/m,
      '          application/x-ndjson: { schema: { type: string, maxLength: 9000 } }\n$1',
    )
    .replace(
      /^( {6}operationId: deleteLog\n[\s\S]*?)( {8}'405':)/m,
      `$1        '410':
          description: The log was there.
          headers:
            X-Request-Id: { $ref: '#/components/headers/X-Request-Id' }
          content:
            application/json:
              schema: { $ref: '#/components/schemas/Error' }
              examples:
                logGone:
                  summary: The log was deleted before.
                  description: Forget about it.
                  value: { error: The log is gone. }
$2`,
    )
  t.not(changed, contract.text)
  const pages = generateDocs(changed, clients)
  t.match(
    pages.get('reference/resources/log.md'),
    /\| `temperature` \| number, 0 to 2 \| when given \| How freely the model answered\. \|/,
  )
  const creation = pages.get('reference/endpoints/post-logs.md') ?? ''
  t.match(creation, '| `Content-Type` | yes | `application/json`, `application/x-ndjson` |')
  t.match(creation, '### Body as `application/x-ndjson`\n\nString, at most 9,000 characters.')
  for (const { id } of packs) t.match(pages.get(`clients/${id}.md`), /`create_?log_?from_?ndjson` \| content \|/i)
  const operation = pages.get('reference/endpoints/delete-logs-id.md') ?? ''
  t.match(operation, '### 410 Gone {#410}')
  t.match(operation, '<a id="410-logGone"></a>`The log is gone.` | The log was deleted before. | Forget about it. |')
  t.match(pages.get('reference/errors.md'), 'The log is gone.')
  t.match(pages.get('try-it.json'), 'deleteLog')
})

test("the examples are true: each list links to its own next page, and a change moves a prompt's time on", (t) => {
  const pages = generateDocs(contract.text, clients)
  const links = [...pages].flatMap(([path, text]) =>
    [...text.matchAll(/`<([^?`>]+)\?[^`]*>; rel="next"`/g)].map(([, link]) => `${path}: ${link}`),
  )
  t.strictSame(links.sort(), [
    'reference/endpoints/get-auth-keys.md: /auth/keys',
    'reference/endpoints/get-logs.md: /logs',
    'reference/endpoints/get-prompts-id-versions.md: /prompts/prompt104/versions',
    'reference/endpoints/get-prompts.md: /prompts',
    'reference/endpoints/get-search.md: /search',
  ])
  for (const page of ['patch-prompts-id', 'patch-logs-id']) {
    const text = pages.get(`reference/endpoints/${page}.md`) ?? ''
    const [created = '', updated = ''] = ['createdAt', 'updatedAt'].map((field) => {
      return new RegExp(`"${field}": "([^"]+)"`).exec(text.slice(text.indexOf('### 200')))?.[1] ?? ''
    })
    t.ok(created < updated, `${page}: ${created}, ${updated}`)
  }
  t.end()
})
