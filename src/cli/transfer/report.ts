import { clearProgress } from '../progress.js'
import type { Rejection } from './items.js'

/** How many items of a kind are new, and how many the account had. */
interface Tally {
  added: number
  existed: number
}

type Kind = 'prompts' | 'versions' | 'logs'

/** @returns such as "1 prompt" or "2 prompts" */
export function counted(count: number, kind: Kind): string {
  return `${count} ${count === 1 ? kind.slice(0, -1) : kind}`
}

/** Counts what happens to each item of an import, and says at once which ones are rejected. */
export class Report {
  rejected = 0
  /** Logs for which nobody knows which version produced them. */
  withoutVersion = 0
  readonly #tallies: Record<Kind, Tally> = {
    prompts: { added: 0, existed: 0 },
    versions: { added: 0, existed: 0 },
    logs: { added: 0, existed: 0 },
  }

  count(kind: Kind, outcome: keyof Tally): void {
    this.#tallies[kind][outcome]++
  }

  /** @param place where the item is, such as "prompts.csv, line 12" */
  reject(place: string, { message }: Pick<Rejection, 'message'>): void {
    this.rejected++
    clearProgress()
    // What comes from a file might move the cursor of a terminal.
    console.log(`Rejected ${place}: ${message.replaceAll(/\p{Cc}+/gu, ' ')}`)
  }

  /** Says something about a file as a whole. */
  note(text: string): void {
    clearProgress()
    console.log(text)
  }

  /** @returns some lines of what was done, or would be with `isDryRun` */
  summary({ isDryRun }: { isDryRun: boolean }): string {
    const tallies = Object.entries(this.#tallies) as [Kind, Tally][]
    const used = tallies.filter(([, { added, existed }]) => added + existed > 0)
    const texts = used.map(([kind, { added, existed }]) => {
      return `${counted(added, kind)}${existed ? ` (${existed} existed)` : ''}`
    })
    const done = isDryRun ? 'Nothing was changed. The import would add' : 'Added'
    const lines = [`${done} ${texts.join(', ') || 'nothing'}; rejected ${this.rejected}.`]
    if (this.withoutVersion > 0) {
      lines.push(
        `Logs that don't say which version of their prompt produced them: ${this.withoutVersion}. ` +
          'They now belong to the newest version.',
      )
    }
    return lines.join('\n')
  }
}
