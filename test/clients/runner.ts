import type { Program, Sample } from '../../scripts/generate/docs/samples.js'

/** A program of a sample, to be run. */
export interface Run {
  readonly sample: Sample
  readonly program: Program
}

/** How the programs of a tab of the docs are run. */
export interface Runner {
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

/** A language's runners, by the id of the tab. */
export type Runners = Readonly<Record<string, Runner>>

/** Where `asTheyAre` puts a program. */
export const pathOf = ({ sample, program }: Run) => `${sample.name}/${program.file}`

/** For `files` of a runner: each program in a file of its own, as it stands in the docs. */
export const asTheyAre = (runs: readonly Run[]) => new Map(runs.map((run) => [pathOf(run), run.program.code]))
