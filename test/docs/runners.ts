import { readFileSync, symlinkSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Program, Sample } from '../../scripts/generate/docs/samples.js'
import { runToEnd } from '../clients/driver.js'
import { buildClient, classPath } from '../clients/java/driver.js'
import { python } from '../clients/python/driver.js'
import { ruby } from '../clients/ruby/driver.js'

/** A program of a sample, to be run. */
export interface Run {
  readonly sample: Sample
  readonly program: Program
}

/** How the samples of a language are run. */
export interface Runner {
  readonly language: string
  /** Programs that the machine must have. */
  readonly needs: readonly string[]
  /** What else the machine lacks. */
  readonly lacks?: () => string | undefined
  /** Folder that must have been generated; the language's client. */
  readonly client?: string
  /** Files of all runs by path in a folder, and what is done there once. */
  readonly files: (runs: readonly Run[]) => ReadonlyMap<string, string>
  readonly prepare?: (folder: string, runs: readonly Run[]) => Promise<void>
  /** The command that runs one, in that folder. */
  readonly command: (run: Run) => readonly string[]
  readonly environment?: Readonly<Record<string, string>>
}

const pathOf = ({ sample, program }: Run) => `${sample.name}/${program.file}`
const asTheyAre = (runs: readonly Run[]) => new Map(runs.map((run) => [pathOf(run), run.program.code]))
const client = (language: string) => resolve('generated/clients', language)

export const runners: readonly Runner[] = [
  {
    language: 'curl',
    needs: ['bash', 'curl'],
    files: asTheyAre,
    command: (run) => ['bash', '--norc', '-eu', pathOf(run)],
  },
  {
    language: 'fetch',
    needs: ['node'],
    files: asTheyAre,
    command: (run) => ['node', pathOf(run)],
  },
  {
    language: 'javascript',
    needs: ['node'],
    client: client('javascript'),
    files: asTheyAre,
    prepare: async (folder) => {
      await runToEnd(['mkdir', 'node_modules'], folder)
      symlinkSync(client('javascript'), `${folder}/node_modules/promptcrafter-client`)
    },
    command: (run) => ['node', pathOf(run)],
  },
  {
    ...python,
    language: 'requests',
    files: asTheyAre,
    prepare: (folder) => makeVenv(folder, 'requests'),
    command: (run) => ['venv/bin/python', pathOf(run)],
  },
  {
    ...python,
    client: client('python'),
    files: asTheyAre,
    prepare: async (folder) => {
      await cp(client('python'), `${folder}/client`, { recursive: true })
      await makeVenv(folder, './client')
    },
    command: (run) => ['venv/bin/python', pathOf(run)],
  },
  {
    ...ruby,
    client: client('ruby'),
    files: asTheyAre,
    command: (run) => ['ruby', '-I', `${client('ruby')}/lib`, pathOf(run)],
  },
  {
    language: 'go',
    needs: ['go'],
    client: client('go'),
    // One program for all, because linking takes longer than all else: each sample's `main` becomes a package's `Main`.
    files: (runs) => goFiles(runs),
    prepare: async (folder) => {
      await runToEnd(['go', 'build', '-o', 'samples', '.'], folder, { GOFLAGS: '-mod=mod' })
    },
    command: ({ sample }) => ['./samples', sample.name],
  },
  {
    language: 'java',
    needs: ['java', 'javac', 'mvn'],
    client: client('java'),
    files: asTheyAre,
    prepare: async (folder, runs) => {
      await cp(client('java'), `${folder}/client`, { recursive: true })
      await runToEnd(buildClient, folder)
      await runToEnd(['javac', '-cp', classPath, '-d', '.', ...runs.map(pathOf)], folder)
    },
    command: ({ program }) => [
      'java',
      // Programs that run for an instant start sooner without what makes long ones fast.
      '-XX:TieredStopAtLevel=1',
      '-XX:+UseSerialGC',
      '-cp',
      classPath,
      program.file.replace('.java', ''),
    ],
  },
]

async function makeVenv(folder: string, requirement: string): Promise<void> {
  await runToEnd(['python3', '-m', 'venv', '--without-pip', 'venv'], folder)
  const install = ['install', '--quiet', '--no-compile', '--disable-pip-version-check', requirement]
  await runToEnd(['python3', '-m', 'pip', '--python', 'venv/bin/python', ...install], folder)
}

function goFiles(runs: readonly Run[]): Map<string, string> {
  const module = /^module (\S+)$/m.exec(readFileSync(`${client('go')}/go.mod`, 'utf8'))?.[1] ?? ''
  const name = ({ sample }: Run) => `sample_${sample.name.replaceAll('-', '_')}`
  const packages = runs.map((run): [string, string] => [
    `${name(run)}/main.go`,
    run.program.code.replace('package main', `package ${name(run)}`).replace('func main()', 'func Main()'),
  ])
  const imports = runs.map((run) => `\t"samples/${name(run)}"\n`).join('')
  const cases = runs.map((run) => `\tcase "${run.sample.name}":\n\t\t${name(run)}.Main()\n`).join('')
  // Quoted, because the path of the project may contain a space (Go Modules Reference, "Lexical elements").
  const folder = JSON.stringify(client('go'))
  return new Map([
    ...packages,
    [
      'main.go',
      `package main\n\nimport (\n\t"os"\n${imports})\n\nfunc main() {\n\tswitch os.Args[1] {\n${cases}\t}\n}\n`,
    ],
    ['go.mod', `module samples\n\ngo 1.23\n\nrequire ${module} v0.0.0\n\nreplace ${module} => ${folder}\n`],
  ])
}
