import type { Model } from '../../contract/model.js'
import { repository } from '../../repository.js'
import type { Render } from '../pack.js'
import { renderDeclarations } from './declarations.js'
import { renderClient } from './methods.js'
import { renderReadme } from './readme.js'

/** The JavaScript client: one module without dependencies, for Node.js and browsers, and its types. */
export const renderJavascript: Render = (model, named, core) => {
  return new Map([
    ['package.json', renderPackage(model)],
    ['promptcrafter-client.js', renderClient(model, named, scripts(core))],
    ['promptcrafter-client.d.ts', renderDeclarations(model, named, core.get('core.d.ts') as string)],
    ['node.js', core.get('node.js') as string],
    ['node.d.ts', core.get('node.d.ts') as string],
    ['observe.js', core.get('observe.js') as string],
    ['README.md', renderReadme(model, named)],
  ])
}

/** Everything that the core's files declare, in one module; errors come first, which others are made of. */
function scripts(core: ReadonlyMap<string, string>): string {
  return ['errors', 'transport', 'limits', 'retries', 'values'].map((name) => core.get(`${name}.js`)).join('\n')
}

function renderPackage({ version, license, title }: Model): string {
  return JSON.stringify({
    name: 'promptcrafter-client',
    version,
    description: `The JavaScript client of ${title}, for Node.js, Deno, Bun and browsers.`,
    license,
    type: 'module',
    sideEffects: false,
    keywords: ['promptcrafter', 'prompts', 'llm', 'evaluation'],
    homepage: `${repository}#readme`,
    bugs: `${repository}/issues`,
    repository: { type: 'git', url: `git+${repository}.git`, directory: 'generated/clients/javascript' },
    // From these on, `require` loads it too.
    engines: { node: '^20.19.0 || >=22.12.0' },
    main: './promptcrafter-client.js',
    types: './promptcrafter-client.d.ts',
    exports: {
      '.': { types: './promptcrafter-client.d.ts', default: './promptcrafter-client.js' },
      './node': { types: './node.d.ts', default: './node.js' },
      './package.json': './package.json',
    },
    files: ['*.js', '*.d.ts'],
  })
}
