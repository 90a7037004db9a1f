import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { withRepository } from '../repository.js'
import { tabs } from './languages.js'
import type { ProgramTab } from './program-tab.js'

/** A small program, written once a language, that the pages show and the tests run. */
export interface Sample {
  readonly name: string
  readonly setting: Setting
  readonly programs: readonly Program[]
}

/** sample.yaml: where a sample runs, and what it is in the Postman collection. */
export interface Setting {
  /** Whether it signs up by itself; otherwise it gets the token of a new account. */
  readonly signsUp?: boolean
  /** Bodies of `POST /prompts`, sent first. */
  readonly prompts?: readonly object[]
  /** Bodies of `POST /logs`, sent first; `prompt` is an index in `prompts` instead of a `promptId`. */
  readonly logs?: readonly { readonly prompt: number; readonly [field: string]: unknown }[]
  /** Bodies of `POST /auth/keys`, sent first. */
  readonly keys?: readonly object[]
  /** The scope of the API key that it gets instead of a token. */
  readonly scope?: string
  /**
   * Variables that it reads, besides address and token; `prompts.0` stands for the first prompt's `_id`, `logs.0` for
   * the first log's, `keys.0` for the first key's.
   */
  readonly environment?: Readonly<Record<string, string>>
  /** Bodies of `PATCH /prompts/{id}`, sent after the prompts; `prompt` is an index in `prompts`. */
  readonly changes?: readonly { readonly prompt: number; readonly [field: string]: unknown }[]
  /** A sample whose cURL form is run first, in the same shell, after the one that it comes after itself. */
  readonly after?: string
  /** The sample whose programs these are, run another time: they print something else by now. */
  readonly repeats?: string
  readonly postman?: readonly {
    readonly step?: string
    readonly folder: string
    readonly request: string
    readonly how?: string
  }[]
}

export interface Program {
  readonly tab: ProgramTab
  /** The file's name. */
  readonly file: string
  readonly code: string
  /** What it prints. Blank lines and order count, identifiers and times do not. */
  readonly output: string
}

const folder = 'scripts/generate/docs/samples'

/**
 * Reads every sample: a folder with its setting (`sample.yaml`) and what it prints (`output.txt`, or `output.<tab>.txt`
 * where one tab's programs print something else). The programs are where their tabs say.
 * @throws Error when there is a file that belongs to no sample
 */
export function readSamples(): Sample[] {
  const names = readdirSync(folder).sort()
  const samples = names.map((name) => readSample(name))
  const used = new Set(names.flatMap((name) => filesOf(name)))
  const folders = new Set(names.flatMap((name) => [join(folder, name), ...tabs.map((tab) => tab.folder(name))]))
  const found = [...folders].filter(existsSync).flatMap((one) => readdirSync(one).map((file) => join(one, file)))
  const unknown = found.filter((path) => !used.has(path))
  if (unknown.length > 0) throw new Error(`These files belong to no sample: ${unknown.join(', ')}`)
  return samples
}

/** Every file that a sample may have. */
function filesOf(name: string): string[] {
  const outputs = ['output.txt', ...tabs.map(({ id }) => `output.${id}.txt`)]
  return [
    ...['sample.yaml', ...outputs].map((file) => join(folder, name, file)),
    ...tabs.map((tab) => join(tab.folder(name), tab.file(name))),
  ]
}

/** @throws Error when there is no such sample */
export function readSample(name: string): Sample {
  if (!existsSync(join(folder, name))) throw new Error(`There is no sample ${name}.`)
  const read = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined)
  const readOwn = (file: string) => read(join(folder, name, file))
  const setting = (parse(readOwn('sample.yaml') ?? '{}') as Setting | null) ?? {}
  const { repeats = name } = setting
  const programs = tabs.flatMap((tab): Program[] => {
    const file = tab.file(repeats)
    const code = read(join(tab.folder(repeats), file))
    if (code === undefined) return []
    return [
      { tab, file, code: withRepository(code), output: readOwn(`output.${tab.id}.txt`) ?? readOwn('output.txt') ?? '' },
    ]
  })
  return { name, setting, programs }
}

/** A line that begins a step: a comment in any of the languages, or a line of output. */
const stepLine = /^\s*(?:#|\/\/) step: ([\w-]+)\n/m

/**
 * The part of a program or an output that belongs to a step, without its indentation; all of it where no step is named.
 */
export function cut(text: string, step?: string): string {
  const [head = '', ...parts] = text.split(new RegExp(stepLine, 'm'))
  if (step === undefined) return [head, ...parts.filter((_, index) => index % 2 === 1)].join('').trim()
  const index = parts.findIndex((part, position) => position % 2 === 0 && part === step)
  const part = index < 0 ? '' : (parts[index + 1] as string)
  // What stands before the first step (what a program needs to begin with) is shown with it.
  return unindent(index === 0 ? head + part : part)
}

function unindent(text: string): string {
  const lines = text.trimEnd().replace(/^\n+/, '').split('\n')
  const depths = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/))
  const depth = Math.min(...depths, 80)
  return lines.map((line) => line.slice(depth)).join('\n')
}
