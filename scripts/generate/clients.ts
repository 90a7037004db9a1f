import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Model } from './contract/model.js'
import { format } from './format.js'
import { packs } from './languages/index.js'
import { nameModel } from './names/names.js'
import { withOrigin } from './origin.js'

/** @returns the files of every client, by path in `clients/` */
export async function generateClients(model: Model): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  const license = await readFile('LICENSE', 'utf8')
  for (const pack of packs) {
    files.set(`${pack.id}/LICENSE`, license)
    const core = await readFolder(`scripts/generate/languages/${pack.id}/core/`)
    for (const [path, text] of pack.render(model, nameModel(model, pack), core)) {
      const whole = `${pack.id}/${path}`
      files.set(whole, withOrigin(whole, await format(whole, text, pack.formatters), pack.origins))
    }
  }
  return files
}

async function readFolder(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length))
  return new Map(
    await Promise.all(
      paths.sort().map(async (path): Promise<[string, string]> => [path, await readFile(join(folder, path), 'utf8')]),
    ),
  )
}
