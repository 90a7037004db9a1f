import type { Model } from '../../contract/model.js'
import { repository } from '../../repository.js'
import type { Render } from '../pack.js'
import { renderMethods } from './methods.js'
import { renderReadme } from './readme.js'
import { renderTypes } from './types.js'

/** The module's path, as users import it. */
export const modulePath = repository.replace('https://', '')

/** The Go client: one package without dependencies; one file for each folder of the contract, and the core. */
export const renderGo: Render = (model, named, core) => {
  const folders = model.folders.filter(({ name }) => model.calls.some(({ operation }) => operation.folder === name))
  const files: [string, string][] = [
    ['go.mod', renderModule()],
    ['doc.go', renderPackage(model)],
    ['types.go', renderTypes(named, model)],
    ...folders.map((folder): [string, string] => [`${fileName(folder.name)}.go`, renderMethods(model, named, folder)]),
    ['README.md', renderReadme(model, named)],
  ]
  const twin = files.find(([path]) => core.has(path))
  if (twin) throw new Error(`The Go client has ${twin[0]} in its core and as a folder of the contract. Rename one.`)
  return new Map([...core, ...files])
}

function fileName(folder: string): string {
  return folder.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_')
}

// The tag `omitzero`, by which a field that can be null is left out, came with Go 1.24.
function renderModule(): string {
  return `module ${modulePath}\n\ngo 1.24\n`
}

function renderPackage({ title, summary, version }: Model): string {
  return `// Package promptcrafter is a client of ${title}. ${summary}
//
// [NewClient] makes a client; each of its methods is one call of the service. A call that fails returns an [*Error].
package promptcrafter

// Version is the version of this client, and of the contract that it was generated from.
const Version = ${JSON.stringify(version)}
`
}
