import type { Model } from '../../contract/model.js'
import { repository } from '../../repository.js'
import type { Render } from '../pack.js'
import { renderDeclarations } from './declarations.js'
import { renderClient } from './methods.js'
import { renderReadme } from './readme.js'

/** The JavaScript client: modules without dependencies, for Node.js and browsers, and their types. */
export const renderJavascript: Render = (model, named, core) => {
  return new Map([
    ['package.json', renderPackage(model)],
    ['promptcrafter-client.js', renderClient(model, named, joined(core, clientParts))],
    ['promptcrafter-client.d.ts', renderDeclarations(model, named, core.get('core.d.ts') as string)],
    ['node.js', core.get('node.js') as string],
    ['node.d.ts', core.get('node.d.ts') as string],
    ['observe.js', core.get('observe.js') as string],
    ['queue.js', core.get('queue.js') as string],
    ['stream.js', core.get('stream.js') as string],
    ['wrap.js', joined(core, wrapParts)],
    ['wrap.d.ts', core.get('wrap/wrap.d.ts') as string],
    ['README.md', renderReadme(model, named)],
  ])
}

/** Errors come first, because others depend on them. */
const clientParts = ['errors', 'transport', 'limits', 'retries', 'values']
const wrapParts = ['wrap/call-log', 'wrap/wrap', 'wrap/recording', 'wrap/reading']

/** All declarations in the core, in one module. */
function joined(core: ReadonlyMap<string, string>, names: readonly string[]): string {
  return names.map((name) => core.get(`${name}.js`)).join('\n')
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
      './wrap': { types: './wrap.d.ts', default: './wrap.js' },
      './package.json': './package.json',
    },
    files: ['*.js', '*.d.ts'],
  })
}
