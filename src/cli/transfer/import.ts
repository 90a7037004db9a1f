import { statSync } from 'node:fs'
import { StartupError } from '../../domain/startup-error.js'
import { clearProgress, showCount } from '../progress.js'
import { loadChecks } from './checks.js'
import { type Address, connect, explained } from './connection.js'
import { type Item, Rejection } from './items.js'
import { Library } from './library.js'
import { LogSender } from './log-sender.js'
import { Report } from './report.js'
import { openSource, type ReadOptions } from './source.js'

/** Options of `promptcrafter import`. */
export interface ImportOptions extends ReadOptions {
  /** Says what the import would do, and changes nothing. */
  readonly isDryRun: boolean
}

/**
 * Imports prompts with their versions, and logs, from files of any known format. What the account has already is left
 * as it is, so that an import can be repeated. Prints each item that is rejected, with the reason, and a summary.
 * @returns whether everything was imported
 * @throws StartupError if a file can't be read, or the service doesn't respond; what was imported stays
 */
export async function importFiles(files: string[], address: Address, options: ImportOptions): Promise<boolean> {
  for (const file of files) checkFile(file)
  const connection = await connect(address)
  const report = new Report()
  const { isDryRun } = options
  const checks = await loadChecks()
  const library = new Library(connection.client, checks, options)
  const logs = new LogSender(connection, report)

  async function take(item: Item): Promise<void> {
    if (item.kind === 'rejected') throw new Rejection(item.reason)
    if (item.kind === 'prompt') return report.count('prompts', await library.save(item))
    if (item.kind === 'version') return report.count('versions', await library.saveVersion(item))
    checks.log(item.fields)
    const prompt = await library.find(item.prompt)
    const { promptVersion } = item.fields
    if (Number(promptVersion) > prompt.version) {
      throw new Rejection(`promptVersion ${promptVersion} is not a version of its prompt`)
    }
    if (promptVersion === undefined && prompt.version > 1) report.withoutVersion++
    if (isDryRun) return report.count('logs', 'added')
    await logs.add(item, prompt)
  }

  const sum = () => report.summary({ isDryRun })
  try {
    await explained(
      connection.url,
      async () => {
        for (const file of files) {
          const source = await openSource(file, options, (text) => report.note(text))
          const progress = showCount(`Importing ${file}`)
          let count = 0
          for await (const item of source.items()) {
            progress(`${++count} rows, ${source.percentRead()} % of the file`)
            try {
              await take(item)
            } catch (error) {
              if (!(error instanceof Rejection)) throw error
              report.reject(item.place, error)
            }
          }
          await logs.flush()
          clearProgress()
        }
      },
      'Imported items stay. Run the command again to import the rest.',
    )
  } finally {
    console.log(sum())
  }
  return report.rejected === 0
}

function checkFile(file: string): void {
  const stats = statSync(file, { throwIfNoEntry: false })
  if (!stats) throw new StartupError(`There is no ${file}.`)
  if (stats.isDirectory()) throw new StartupError(`${file} is a folder. Name the files in it.`)
}
