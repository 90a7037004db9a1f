import { join } from 'node:path'
import { writeFiles } from '../../clients/driver.js'

const pack = `import { asIs, camel, pascal, wordSet } from '../../names/conventions.js'
import { comment } from '../../origin.js'
import type { LanguagePack } from '../pack.js'

/** Its client is a Node.js module with a function for each call. */
export const tiny: LanguagePack = {
  id: 'tiny',
  name: 'Tiny',
  convention: {
    method: camel,
    argument: camel,
    field: asIs,
    type: pascal,
    iterator: (what) => 'walk' + pascal(what),
    keywords: wordSet('class'),
  },
  members: ['send'],
  render: (_, { calls }, core) => new Map([
    ['README.md', '# Tiny\\n\\n\`\`\`sh\\nnpm install tiny\\n\`\`\`\\n'],
    ['client.mjs', core.get('send.mjs') + calls.map(({ name, call: { operation } }) =>
      \`export const \${name} = (url) => send(url, '\${operation.method}', '\${operation.path}')\\n\`).join('')],
  ]),
  formatters: { mjs: (_, text) => text.trimEnd() + '\\n' },
  origins: [comment(/\\.mjs$/, '// ')],
  leftovers: [/tiny-cache/],
  packageName: 'tiny-client',
  keepsToken: false,
  errorNote: 'Tiny has no errors.',
  tab: {
    id: 'tiny',
    label: 'Tiny',
    fence: 'js',
    file: (sample) => sample + '.tiny',
    template: (_, { name }) => 'tiny ' + name + '\\n',
  },
  plainTabs: [],
}
`

const core = `async function send(url, method, path) {
  return (await fetch(url + path, { method })).json()
}

`

const driver = `import { tiny } from '../../../scripts/generate/languages/tiny/pack.js'
import type { DriverKind } from '../driver.js'

export const driver: DriverKind = {
  pack: tiny,
  variants: [{ title: 'tiny', command: ['node', 'driver.mjs'] }],
  needs: ['node'],
  render: () => new Map([['driver.mjs', \`
import { createInterface } from 'node:readline'
import * as client from './client/client.mjs'

let url
for await (const line of createInterface({ input: process.stdin })) {
  const { id, do: what, options, call } = JSON.parse(line)
  if (what === 'construct') url = options.baseUrl
  const result = what === 'call' ? await client[call](url) : null
  console.log(JSON.stringify({ id, result }))
}
\`]]),
}
`

const samples = `import { asTheyAre, pathOf, type Runners } from '../runner.js'

export const runners: Runners = { tiny: { needs: ['node'], files: asTheyAre, command: (run) => ['node', pathOf(run)] } }
`

/** Adds a sixth language's two folders to a copy of the project. The test adds the line in the registry. */
export async function addTinyLanguage(project: string): Promise<void> {
  const files: [path: string, text: string][] = [
    ['pack.ts', pack],
    ['core/send.mjs', core],
    [
      'page.md',
      '# Tiny\n\n<!-- install: tiny -->\n\n<!-- program: view-prompt-logs tiny -->\n\n<!-- methods: tiny -->\n',
    ],
    ['samples/tiny/view-prompt-logs.tiny', 'tiny logs\n'],
  ]
  await writeFiles(join(project, 'scripts/generate/languages/tiny'), new Map(files))
  await writeFiles(
    join(project, 'test/clients/tiny'),
    new Map([
      ['driver.ts', driver],
      ['samples.ts', samples],
    ]),
  )
}
