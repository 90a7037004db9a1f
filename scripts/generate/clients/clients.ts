import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Language, Model } from '../contract/model.js'
import { format } from '../format.js'
import { withOrigin } from '../origin.js'
import { renderGo } from './go/render.js'
import { renderJava } from './java/render.js'
import { renderJavascript } from './javascript/render.js'
import { renderPython } from './python/render.js'
import { renderRuby } from './ruby/render.js'

/**
 * The files of a client beside its core, by path in its folder; unformatted, without the line that says where they come from.
 * @param core the client's hand-written files, by path in its folder `core`
 */
export type Render = (model: Model, core: ReadonlyMap<string, string>) => ReadonlyMap<string, string>

const renderers: Readonly<Record<Language, Render>> = {
  javascript: renderJavascript,
  python: renderPython,
  go: renderGo,
  ruby: renderRuby,
  java: renderJava,
}

/** @returns the files of every client, by path in `clients/` */
export async function generateClients(model: Model): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  for (const [language, render] of Object.entries(renderers)) {
    const core = await readFolder(`scripts/generate/clients/${language}/core/`)
    for (const [path, text] of render(model, core)) {
      const whole = `${language}/${path}`
      files.set(whole, withOrigin(whole, await format(whole, text)))
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
