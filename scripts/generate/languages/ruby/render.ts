import type { Render } from '../pack.js'
import { renderClient } from './client.js'
import { renderErrors } from './errors.js'
import { renderGemspec, renderMain, renderRubocop, renderVersion } from './package.js'
import { renderReadme } from './readme.js'
import { renderSignatures } from './signatures.js'

/** The Ruby client: a gem without dependencies. */
export const renderRuby: Render = (model, named, core) => {
  const files: [string, string][] = [
    ['client.rb', renderClient(model, named)],
    ['errors.rb', renderErrors(model)],
    ['version.rb', renderVersion(model)],
    ...[...core].filter(([path]) => path.endsWith('.rb')),
  ]
  const signatures: [string, string][] = [
    ['promptcrafter.rbs', renderSignatures(model, named)],
    ...[...core].filter(([path]) => !path.endsWith('.rb')),
  ]
  return new Map([
    ['.rubocop.yml', renderRubocop()],
    ['README.md', renderReadme(model, named)],
    ['promptcrafter.gemspec', renderGemspec(model)],
    ['lib/promptcrafter.rb', renderMain()],
    ...files.map(([path, text]): [string, string] => [`lib/promptcrafter/${path}`, text]),
    ...signatures.map(([path, text]): [string, string] => [`sig/${path}`, text]),
  ])
}
