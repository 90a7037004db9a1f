import { settings } from '../../../src/config.js'
import { machineText } from '../../bench/machine.js'
import { peersText, readPeers, setupsText } from '../../bench/peers/results.js'
import { costsText, othersText, readResults, workersText } from '../../bench/results.js'
import { readComparison } from '../../picture/comparison.js'
import { drawComparison } from '../../picture/draw.js'
import { coverageText, readCoverage } from '../../verify-statistics/results.js'
import { packOf, packs } from '../languages/index.js'
import { nameModel } from '../names/names.js'
import { type Facts, readFacts } from './facts.js'
import { link, operationPath, resourcePath } from './links.js'
import { code, fenced, oneLine, table } from './markdown.js'
import { conceptPages } from './reference/concepts.js'
import { errorsTable, operationPage } from './reference/operation.js'
import { resourcePage } from './reference/resource.js'
import { cut, readSample } from './samples.js'
import { type Entry, navigation, readPages } from './site.js'
import { tabsOf } from './tabs.js'
import { tryItData } from './try-it.js'

/**
 * Makes the documentation: the reference from the contract, and the pages written by hand with samples and facts filled
 * in.
 * @param contract openapi.yaml's text
 * @param clients the files of the clients, by path
 * @returns the files by path in generated/docs
 */
export function generateDocs(contract: string, clients: ReadonlyMap<string, string>): Map<string, string> {
  const facts = readFacts(contract)
  const written = [...readPages()].map(([path, text]): [string, string] => [path, fill({ facts, clients }, path, text)])
  const reference: [string, string][] = [
    ...conceptPages(facts),
    ...facts.resources.map((one): [string, string] => [resourcePath(one.name), resourcePage(facts, one)]),
    ...facts.model.operations.map((one): [string, string] => [operationPath(one), operationPage(facts, one)]),
  ]
  // Samples stand on pages of any depth; the link in their tabs is made relative to each.
  const pages = new Map(
    [...written, ...reference].map(([path, text]): [string, string] => {
      return [path, text.replaceAll('(/clients/postman.md)', `(${link(path, 'clients/postman')})`)]
    }),
  )
  const titles = new Map([...pages].map(([path, text]) => [path, titleOf(path, text)]))
  const entries = navigation(facts, titles)
  return new Map([
    ...[...pages].map(([path, text]): [string, string] => [`${path}.md`, text]),
    ['navigation.json', `${JSON.stringify(entries, null, 2)}\n`],
    ['try-it.json', `${JSON.stringify(tryItData(facts), null, 2)}\n`],
    ['comparison.svg', drawComparison(readComparison())],
    ['llms.txt', llms(facts, entries, pages)],
  ])
}

function titleOf(path: string, text: string): string {
  const title = /^title: (.+)$/m.exec(text.split('\n---\n', 1)[0] ?? '')?.[1] ?? /^# (.+)$/m.exec(text)?.[1]
  if (title === undefined) throw new Error(`The page ${path} has no title.`)
  return title.replaceAll('`', '')
}

/** What pages are filled from. */
interface Sources {
  readonly facts: Facts
  readonly clients: ReadonlyMap<string, string>
}

/** What `<!-- name: argument -->` in a page stands for. */
const fillings: Readonly<Record<string, (sources: Sources, argument: string, path: string) => string>> = {
  sample: (_, argument) => {
    const [name = '', step] = argument.split(' ')
    const sample = readSample(name)
    const only = sample.programs.length === 1 ? sample.programs[0] : undefined
    return only ? fenced(only.tab.fence, only.code.trim()) : tabsOf(sample, step).trim()
  },
  program: (_, argument) => {
    const [name = '', id] = argument.split(' ')
    const program = readSample(name).programs.find(({ tab }) => tab.id === id)
    if (!program) throw new Error(`There is no program ${argument}.`)
    return `${fenced(program.tab.fence, cut(program.code))}\n\nIt prints:\n\n${fenced('txt', cut(program.output))}`
  },
  output: (_, name) => {
    const [output = '', ...others] = new Set(readSample(name).programs.map((program) => cut(program.output)))
    if (others.length > 0) throw new Error(`The sample ${name} prints something else in each tab.`)
    return fenced('txt', output)
  },
  install: ({ clients }, language) => partOf(clients, language, /^```sh\n[\s\S]*?\n```$/m),
  classes: ({ clients }, language) => partOf(clients, language, /^\| status +\|[^\n]*\n(?:\|[^\n]*\n)+/m),
  methods: ({ facts }, language, path) => methodsTable(facts, language, path),
  errors: ({ facts }, id) => {
    const operation = facts.model.operations.find((one) => one.id === id)
    if (!operation) throw new Error(`There is no operation ${id}.`)
    return errorsTable(operation.errors).replaceAll(/<a id="(\d+)-[^"]*"><\/a>/g, '**$1** ')
  },
  clients: () =>
    table(
      ['Language', 'Package', 'Page'],
      packs.map(({ id, name, packageName }) => [name, code(packageName), `[${name}](./${id}.md)`]),
    ),
  languages: (_, argument) => languages(argument),
  coverage: (_, argument) => coverageText(readCoverage()[argument as 'mean' | 'difference']),
  benchmark: (_, part) => benchmark(part),
  settings: () =>
    table(
      ['Variable', 'What it is for', 'Default', 'Allowed'],
      Object.entries(settings).map(([name, { purpose, default: fallback, allowed }]) => {
        return [code(name), purpose, fallback && code(fallback), allowed]
      }),
    ),
}

/** What the benchmarks found. */
function benchmark(part: string): string {
  const parts: Readonly<Record<string, () => string>> = {
    source: () => machineText(readResults(1), readResults(1).client),
    costs: () => costsText(readResults(1)),
    others: () => othersText(readResults(1)),
    workersSource: () => machineText(readResults(2), readResults(2).client),
    workers: () => workersText(readResults(1), readResults(2)),
    peersSource: () => machineText(readPeers(), readPeers().client),
    peers: () => peersText(readPeers()),
    setups: () => setupsText(readPeers()),
  }
  const text = parts[part]
  if (!text) throw new Error(`The benchmarks have no part called ${part}.`)
  return text()
}

/** Which languages of `<!-- languages: … -->` are meant, and how the last two are joined. */
const selections: Readonly<Record<string, { join: 'conjunction' | 'disjunction'; keepsToken?: boolean }>> = {
  any: { join: 'disjunction' },
  keepingTheToken: { join: 'conjunction', keepsToken: true },
  givenTheToken: { join: 'conjunction', keepsToken: false },
}

function languages(argument: string): string {
  const selection = selections[argument]
  if (!selection) throw new Error(`There is no selection of languages called ${argument}.`)
  const { join, keepsToken } = selection
  const names = packs.filter((pack) => keepsToken === undefined || pack.keepsToken === keepsToken)
  // British English has no comma before the last of a list.
  return new Intl.ListFormat('en-GB', { type: join }).format(names.map(({ name }) => name))
}

/** What the client's own README says, so that it is said once. */
function partOf(clients: ReadonlyMap<string, string>, language: string, part: RegExp): string {
  const [text] = part.exec(clients.get(`${language}/README.md`) ?? '') ?? []
  if (text === undefined) throw new Error(`The README of the client for ${language} has no such part: ${part}`)
  return text.trim()
}

/** Every call of a client with its arguments; those in italics may be left out. */
function methodsTable({ model }: Facts, language: string, path: string): string {
  const optional = (name: string) => `*${name}*`
  const rows = nameModel(model, packOf(language)).calls.map(
    ({ call, name, iterator, path: inPath, required, optional: others, body, content }) => [
      code(name),
      [
        ...[...inPath, ...required].map((one) => one.name),
        ...(body?.fields ?? []).map((one) => (one.field.required ? one.name : optional(one.name))),
        ...(content ? [content.content.required ? content.name : optional(content.name)] : []),
        ...others.map((one) => optional(one.name)),
      ]
        .map((one) => one.replaceAll('_', '\\_'))
        .join(', '),
      iterator === undefined ? '' : code(iterator),
      `[${call.summary}](${link(path, operationPath(call.operation))})`,
    ],
  )
  return table(['Call', 'Arguments', 'Iterator over all pages', 'What it does'], rows)
}

function fill(sources: Sources, path: string, text: string): string {
  return text.replaceAll(/<!-- (\w+):? ?(.*?) -->/g, (_, name: string, argument: string) => {
    const filling = fillings[name]
    if (!filling) throw new Error(`${path}: there is nothing called "${name}" to fill in.`)
    return filling(sources, argument, path)
  })
}

/** A paragraph as one line without links, which are relative to its page, and without bold type. */
function plain(paragraph: string): string {
  return oneLine(paragraph)
    .replaceAll(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replaceAll('**', '')
}

/** The first paragraph of a page, or what its front matter says in `description`; empty if it has neither. */
function leadOf(text: string): string {
  const [, description] = /^description: (.+)$/m.exec(text.split('\n---\n', 1)[0] ?? '') ?? []
  const [, lead = ''] = /^(?:# .+|lead: .+)\n+((?:.+(?:\n|$))+)/m.exec(text) ?? []
  return description ?? (/^[<:|`#]/.test(lead) ? '' : plain(lead).replace('?.', '?'))
}

/** The pages for language models (llmstxt.org): a title, a summary, and links to every page as Markdown. */
function llms({ model }: Facts, entries: readonly Entry[], pages: ReadonlyMap<string, string>): string {
  const lines = (items: readonly Entry[]): string[] =>
    items.flatMap(({ text, link, items: inner = [] }) => {
      if (link === undefined) return lines(inner)
      const lead = leadOf(pages.get(link) ?? '')
      return [`- [${text}](${link}.md)${lead === '' ? '' : `: ${lead}`}`]
    })
  const parts = entries.map(({ text, items = [] }) => `## ${text}\n\n${lines(items).join('\n')}`)
  return (
    `# ${model.title}\n\n> ${model.summary}\n\n${parts.join('\n\n')}\n\n## The contract\n\n- ` +
    '[openapi.yaml](openapi.yaml): The whole contract in OpenAPI 3.1.\n' +
    '- [openapi.json](openapi.json): The same as JSON.\n'
  )
}
