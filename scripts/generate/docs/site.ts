import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packs } from '../languages/index.js'
import type { Facts } from './facts.js'
import { operationPath, resourcePath } from './links.js'

/** An entry of the navigation, as VitePress takes it; links are paths of pages. */
export interface Entry {
  readonly text: string
  readonly link?: string
  readonly items?: readonly Entry[]
  readonly collapsed?: boolean
}

const folder = 'scripts/generate/docs/pages'

/** The pages that are written by hand, by path; those of the clients are in their packs. */
export function readPages(): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'))
  const pages = [
    ...files.map((file): [string, string] => [file.slice(0, -'.md'.length), join(folder, file)]),
    ...packs.map(({ id }): [string, string] => [clientPath(id), `scripts/generate/languages/${id}/page.md`]),
  ]
  return new Map(pages.sort().map(([path, file]) => [path, readFileSync(file, 'utf8')]))
}

const clientPath = (language: string) => `clients/${language}`

/** @throws Error when a page is in no part of the navigation, or a part names no page */
export function navigation({ model, resources }: Facts, titles: ReadonlyMap<string, string>): Entry[] {
  const entries = (paths: readonly string[]) => paths.map((path) => entryOf(path, titles))
  const endpoints = model.folders.map(({ name }): Entry => {
    const operations = model.operations.filter((operation) => operation.folder === name)
    return { text: name, items: entries(operations.map(operationPath)) }
  })
  const parts: Entry[] = [
    { text: 'Start', items: entries(['index', 'quickstart', 'try-it', 'downloads']) },
    { text: 'Tutorials', items: entries(tutorials) },
    { text: 'Tasks', items: entries([...tasks, 'reading-the-numbers']) },
    { text: 'Clients', items: entries(clients) },
    { text: 'Reference', items: entries(concepts) },
    { text: 'Resources', items: entries(resources.map(({ name }) => resourcePath(name))) },
    { text: 'Endpoints', items: endpoints },
    { text: 'Operations', items: entries(operating) },
    { text: 'More', items: entries(['how-it-compares', 'changelog']) },
  ]
  const placed = new Set(linksOf(parts))
  const lost = [...titles.keys()].filter((path) => !placed.has(path))
  if (lost.length > 0)
    throw new Error(`In no part of the navigation: ${lost.join(', ')}. Add them in scripts/generate/docs/site.ts.`)
  return parts
}

const within = (part: string, names: string) => names.split(' ').map((name) => `${part}/${name}`)
const tutorials = within(
  'tutorials',
  'save-prompt log-output log-from-application import-history view-logs share-spreadsheet update-prompt ' +
    'search-prompts',
)
const tasks = within('tasks', 'chatbot-history compare-prompts watch-quality test-your-application use-from-assistant')
const clients = ['clients/index', ...packs.map(({ id }) => clientPath(id)), 'clients/postman', 'clients/comparison']
const concepts = within('reference', 'index authentication errors paging limits identifiers')
const operating = within(
  'operating',
  'index configuration data container proxy monitoring security reliability performance',
)

function entryOf(path: string, titles: ReadonlyMap<string, string>): Entry {
  const text = titles.get(path)
  if (text === undefined) throw new Error(`The navigation names a page that is not there: ${path}`)
  return { text: path === 'index' ? 'Home' : text, link: path }
}

function linksOf(entries: readonly Entry[]): string[] {
  return entries.flatMap(({ link, items = [] }) => [...(link === undefined ? [] : [link]), ...linksOf(items)])
}
