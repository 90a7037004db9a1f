import { clearProgress } from '../progress.js'
import type { Rejection } from './items.js'

/** How many items of a kind are new, and how many the account had. */
interface Tally {
  added: number
  existed: number
}

type Kind = 'prompts' | 'versions' | 'logs'

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

  /** @returns some lines of what was done, or would be with `isDryRun` */
  summary({ isDryRun }: { isDryRun: boolean }): string {
    const { prompts, versions, logs } = this.#tallies
    const name = (kind: Kind, { added, existed }: Tally) => `${added} ${kind}${existed ? ` (${existed} existed)` : ''}`
    const kinds = Object.entries({ prompts, versions, logs }) as [Kind, Tally][]
    const used = kinds.filter(([kind, { added, existed }]) => kind !== 'versions' || added + existed > 0)
    const done = isDryRun ? 'Nothing was changed. The import would add' : 'Added'
    const lines = [`${done} ${used.map(([kind, tally]) => name(kind, tally)).join(', ')}; rejected ${this.rejected}.`]
    if (this.withoutVersion > 0) {
      lines.push(
        `${this.withoutVersion} logs do not say which version of their prompt produced them: ` +
          'they are logs of the newest version now.',
      )
    }
    return lines.join('\n')
  }
}
