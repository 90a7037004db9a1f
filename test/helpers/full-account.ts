import { oddTexts } from './texts.js'

/** Sends a request, which must succeed. @returns its JSON */
// biome-ignore lint/suspicious/noExplicitAny: like JSON.parse
export type Call = (method: string, path: string, body?: object) => Promise<any>

const texts = Object.values(oddTexts)
const textOf = (index: number) => texts[index % texts.length] as string

/**
 * Fills an account with prompts in one to four versions, and logs with every field, or as few as there can be. All
 * texts are odd ones.
 */
export async function fillAccount(call: Call, { prompts, logs }: { prompts: number; logs: number }): Promise<void> {
  const ids: Saved[] = []
  for (let index = 0; index < prompts; index++) {
    const { _id } = await call('POST', '/prompts', {
      title: `${index} ${textOf(index)}`.slice(0, 60).toWellFormed(),
      content: `${textOf(index)} of ${index}`,
      model: `model ${textOf(index + 1)}`,
      tags: index % 3 === 0 ? [] : [`tag ${textOf(index)}`.slice(0, 20).toWellFormed(), 'all'],
      ...(index % 2 === 0 && { externalId: `${textOf(index)} ${index}` }),
    })
    const versions = 1 + (index % 4)
    for (let version = 2; version <= versions; version++) {
      const changeNote = version % 2 === 0 ? { changeNote: `because ${textOf(index + version)}` } : {}
      await call('PATCH', `/prompts/${_id}`, { content: `${version} ${textOf(index)}`, ...changeNote })
    }
    ids.push({ promptId: _id, versions })
  }
  for (let start = 0; start < logs; start += 500) {
    const count = Math.min(500, logs - start)
    const batch = Array.from({ length: count }, (_, offset) => logOf(start + offset, ids))
    await call('POST', '/logs/bulk', { logs: batch })
  }
}

interface Saved {
  promptId: string
  versions: number
}

function logOf(index: number, prompts: readonly Saved[]) {
  const { promptId, versions } = prompts[index % prompts.length] as Saved
  const few = { promptId, output: index % 5 === 0 ? '' : textOf(index), modelUsed: `m${index % 7} ${textOf(index)}` }
  if (index % 2 === 0) return few
  return {
    ...few,
    promptVersion: 1 + (index % versions),
    input: textOf(index + 1),
    notes: textOf(index + 2),
    score: index % 11,
    sessionId: `session ${textOf(index)}`,
    latencyMs: index / 3,
    inputTokens: index,
    outputTokens: 0,
    costUsd: index * 1e-7,
    metadata: { [textOf(index).slice(0, 20).toWellFormed()]: textOf(index), number: -0.1 * index, flag: true },
    // Many have the same time.
    occurredAt: new Date(1.7e12 + (index % 100) * 86_400_123).toISOString(),
    ...(index % 3 === 0 && { externalId: `${textOf(index)}${index}` }),
  }
}

/** @returns the lines of an export without what the service sets */
export function withoutServerFields(lines: string): object[] {
  return lines
    .trimEnd()
    .split('\n')
    .map((line) => {
      const { _id, createdAt, updatedAt, ...fields } = JSON.parse(line)
      return fields
    })
}
