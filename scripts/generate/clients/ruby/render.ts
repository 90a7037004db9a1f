import { nameModel } from '../../names/names.js'
import type { Render } from '../clients.js'
import { renderClient } from './client.js'
import { renderErrors } from './errors.js'
import { renderGemspec, renderMain, renderRubocop, renderVersion } from './package.js'
import { renderReadme } from './readme.js'

/** Members of the client that are no calls. */
const members = [
  'config',
  'close',
  'inspect',
  'to_s',
  'initialize',
  'call',
  'pages',
  'body',
  'segment',
  'argument',
  'new_idempotency_key',
]

/** The Ruby client: a gem without dependencies. */
export const renderRuby: Render = (model, core) => {
  const named = nameModel(model, 'ruby', members)
  const files: [string, string][] = [
    ['client.rb', renderClient(model, named)],
    ['errors.rb', renderErrors(model)],
    ['version.rb', renderVersion(model)],
    ...core,
  ]
  return new Map([
    ['.rubocop.yml', renderRubocop()],
    ['README.md', renderReadme(model, named)],
    ['promptcrafter.gemspec', renderGemspec(model)],
    ['lib/promptcrafter.rb', renderMain()],
    ...files.map(([path, text]): [string, string] => [`lib/promptcrafter/${path}`, text]),
  ])
}
