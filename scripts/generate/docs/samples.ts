import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { type Language, languages } from './languages.js'

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
  /** Variables that it reads beside address and token; `prompts.0` stands for the first prompt's `_id`, `logs.0` for the first log's. */
  readonly environment?: Readonly<Record<string, string>>
  /** A sample whose cURL form is run first, in the same shell. */
  readonly after?: string
  readonly postman?: readonly {
    readonly step?: string
    readonly folder: string
    readonly request: string
    readonly how?: string
  }[]
}

export interface Program {
  readonly language: Language
  /** The file's name; for Java it is also the class's. */
  readonly file: string
  readonly code: string
  /** What it prints. Blank lines and order count, identifiers and times do not. */
  readonly output: string
}

const folder = 'scripts/generate/docs/samples'

/** @throws Error when a folder of samples holds something that is none */
export function readSamples(): Sample[] {
  return readdirSync(folder).sort().map(readSample)
}

function readSample(name: string): Sample {
  const files = readdirSync(join(folder, name))
  const read = (file: string) => readFileSync(join(folder, name, file), 'utf8')
  const used = new Set(['sample.yaml', 'output.txt', 'output.curl.txt'])
  const programs = languages.flatMap((language): Program[] => {
    const file = files.find((one) => (language.file === '*.java' ? one.endsWith('.java') : one === language.file))
    if (file === undefined) return []
    used.add(file)
    const output = language.id === 'curl' && files.includes('output.curl.txt') ? 'output.curl.txt' : 'output.txt'
    return [{ language, file, code: read(file), output: files.includes(output) ? read(output) : '' }]
  })
  const unknown = files.filter((file) => !used.has(file))
  if (unknown.length > 0) throw new Error(`The sample ${name} has files of no language: ${unknown.join(', ')}`)
  const setting = files.includes('sample.yaml') ? (parse(read('sample.yaml')) as Setting) : {}
  return { name, setting, programs }
}

/** A line that begins a step: a comment in any of the languages, or a line of output. */
const stepLine = /^\s*(?:#|\/\/) step: ([\w-]+)\n/m

/** The part of a program or an output that belongs to a step, without its indentation; all of it where no step is named. */
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
