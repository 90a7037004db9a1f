import { type ParseArgsConfig, parseArgs } from 'node:util'
import { StartupError } from '../domain/startup-error.js'

/** A command of the `promptcrafter` program. */
export interface Command {
  /** Its arguments and options, for the usage line. */
  readonly form: string
  /** What it does, in one line. */
  readonly purpose: string
  /** The rest of its `--help`. */
  readonly more: string
  /** @throws StartupError if the arguments are misspelt or the command fails */
  readonly run: (args: string[]) => Promise<void>
}

type ParseArgsOptionsConfig = NonNullable<ParseArgsConfig['options']>

type Values<Options extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: Options; allowPositionals: true }>
>['values']

interface Definition<Options extends ParseArgsOptionsConfig> {
  readonly form: string
  readonly purpose: string
  readonly more: string
  /** The minimum and maximum number of files. */
  readonly files: readonly [min: number, max: number]
  readonly options?: Options
  readonly run: (files: string[], values: Values<Options>) => Promise<void> | void
}

/** Builds a command that reads its arguments, or says in one line what is wrong with them. */
export function command<const Options extends ParseArgsOptionsConfig>(
  name: string,
  { form, purpose, more, files, options, run }: Definition<Options>,
): Command {
  return {
    form,
    purpose,
    more,
    async run(args) {
      const { positionals, values } = read(name, args, files, options)
      await run(positionals, values)
    },
  }
}

function read<Options extends ParseArgsOptionsConfig>(
  name: string,
  args: string[],
  [min, max]: readonly [min: number, max: number],
  options: Options = {} as Options,
) {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options })
    if (positionals.length < min) throw new Error('FILE is missing.')
    if (positionals.length > max) throw new Error(`"${positionals[max]}" is one argument too many.`)
    return { positionals, values }
  } catch (error) {
    const [reason = ''] = (error as Error).message.split(/(?<=\.) |\n/)
    throw new StartupError(`${reason} See promptcrafter ${name} --help.`, { cause: error })
  }
}
