import type { Model } from '../../contract/model.js'
import type { Render } from '../pack.js'
import { renderClient } from './client.js'
import { renderErrors } from './errors.js'
import { renderInit, renderProject } from './package.js'
import { renderReadme } from './readme.js'
import { renderTypes } from './types.js'

/** The Python client: a package with a client that waits and one for asyncio, above one core. */
export const renderPython: Render = (model, named, core) => {
  const files: [string, string][] = [
    ['__init__.py', renderInit(model, named)],
    ['_version.py', renderVersion(model)],
    ['async_client.py', renderClient(model, named, true)],
    ['client.py', renderClient(model, named, false)],
    ['errors.py', renderErrors(model)],
    ['py.typed', ''],
    ['types.py', renderTypes(named)],
    ...[...core].map(([path, text]): [string, string] => [path.startsWith('wrap/') ? path : `_core/${path}`, text]),
  ]
  return new Map([
    ['README.md', renderReadme(model, named)],
    ['pyproject.toml', renderProject(model)],
    ...files.map(([path, text]): [string, string] => [`src/promptcrafter/${path}`, text]),
  ])
}

function renderVersion({ version }: Model): string {
  return `"""The version of the client, and of the contract that it was made for."""

__version__ = ${JSON.stringify(version)}
`
}
