import type { Log } from '#client'
import { showCount } from '../progress.js'
import type { PromptLine, VersionLine } from './archive.js'
import { type Counts, type EndLine, externalIdFor, formatVersion, type Header, type LogLine } from './archive.js'
import { type Address, type Connection, connect, explained } from './connection.js'
import { type Output, withOutput } from './output.js'
import { counted } from './report.js'
import { splitLines } from './split-lines.js'

/** How many prompts or versions are read at a time: their texts have up to 200,000 characters. */
const pageSize = 50

/** A prompt that is in the file. */
interface Exported {
  readonly externalId: string
  readonly version: number
}

/** What the account got while it was exported, and the file lacks. */
interface Later {
  logs: number
}

/**
 * Writes all prompts with their versions and all logs of an account to a file, or to standard output.
 * @param out the path of a new file
 * @throws StartupError if that isn't possible; no file is left behind
 */
export async function exportAccount(
  address: Address,
  { out, replace }: { out: string | undefined; replace: boolean },
): Promise<void> {
  const connection = await connect(address)
  const later: Later = { logs: 0 }
  const counts = await withOutput(out, { replace }, (output) =>
    explained(connection.url, () => write(connection, output, later), 'Nothing was exported; run the command again.'),
  )
  const { prompts, versions, logs } = counts
  console.error(
    `Exported ${counted(prompts, 'prompts')} with ${counted(versions, 'versions')}, and ${counted(logs, 'logs')}.`,
  )
  if (later.logs > 0) {
    console.error(
      `The file lacks ${counted(later.logs, 'logs')}: their prompts or versions were saved during the export.`,
    )
  }
}

async function write({ client }: Connection, output: Output, later: Later): Promise<Counts> {
  const counts = { prompts: 0, versions: 0, logs: 0 }
  const progress = showCount('Exporting')
  const line = async (value: Header | PromptLine | VersionLine | LogLine | EndLine) => {
    progress(`${counts.prompts} prompts, ${counts.logs} logs`)
    await output.write(`${JSON.stringify(value)}\n`)
  }
  await line({ format: 'promptcrafter', formatVersion })
  const exported = new Map<string, Exported>()
  for await (const { _id, externalId = externalIdFor(_id), title, tags, ...prompt } of client.iteratePrompts({
    pageSize,
  })) {
    const { createdAt, updatedAt } = prompt
    let last = 0
    for await (const { promptId: _, version, ...fields } of client.iteratePromptVersions(_id, { pageSize })) {
      if (version === 1) {
        const { content, model } = fields
        await line({ type: 'prompt', externalId, title, content, model, tags, _id, createdAt, updatedAt })
      } else {
        await line({ type: 'version', prompt: externalId, version, ...fields } as VersionLine)
      }
      last = version
      counts.versions++
    }
    exported.set(_id, { externalId, version: last })
    counts.prompts++
  }
  const stream = await client.exportLogsAsNdjson()
  for await (const text of splitLines(stream)) {
    const { promptId, ...log } = JSON.parse(text.toString()) as Log
    const prompt = exported.get(promptId)
    if (!prompt || (log.promptVersion ?? 0) > prompt.version) {
      later.logs++
      continue
    }
    await line({
      type: 'log',
      prompt: prompt.externalId,
      ...log,
      externalId: log.externalId ?? externalIdFor(log._id),
      occurredAt: log.occurredAt ?? log.createdAt,
    })
    counts.logs++
  }
  await line({ type: 'end', ...counts })
  return counts
}
