import { type Test, test } from 'tap'
import type { Store } from '../../src/domain/store.js'
import { accountLaws } from './conformance/accounts.js'
import { apiKeyLaws } from './conformance/api-keys.js'
import { bulkLaws } from './conformance/bulk.js'
import { failureLaws } from './conformance/failures.js'
import { filterLaws } from './conformance/filters.js'
import { idempotencyLaws } from './conformance/idempotency.js'
import type { Capability, Law, TestStore } from './conformance/law.js'
import { listLaws } from './conformance/lists.js'
import { logLaws } from './conformance/logs.js'
import { promptListLaws } from './conformance/prompt-lists.js'
import { promptLaws } from './conformance/prompts.js'
import { searchLaws } from './conformance/search.js'
import { statisticsLaws } from './conformance/statistics.js'
import { versionLaws } from './conformance/versions.js'

// What every engine must do: the interfaces in src/domain as tests. An engine is added by calling `describeStore` for
// it.

export const laws: readonly Law[] = [
  ...accountLaws,
  ...apiKeyLaws,
  ...promptLaws,
  ...versionLaws,
  ...logLaws,
  ...bulkLaws,
  ...listLaws,
  ...filterLaws,
  ...promptListLaws,
  ...idempotencyLaws,
  ...searchLaws,
  ...statisticsLaws,
  ...failureLaws,
]

/** How the suite gets at an engine. */
export interface Harness {
  /** What the stores it opens can be made to do; laws that need more are not run. */
  readonly capabilities: readonly Capability[]
  /** Opens an empty store; it ends with the test. */
  open(t: Test): Promise<TestStore>
}

/** Holds an engine to all laws. */
export function describeStore(engine: string, harness: Harness): void {
  const held = laws.filter(({ needs }) => needs.every((capability) => harness.capabilities.includes(capability)))
  for (const { name, needs, run } of held) {
    test(`${engine}: ${name}`, async (t) => {
      const opened = await harness.open(t)
      for (const capability of needs) t.ok(opened[capability], `the harness has ${capability}`)
      await run(t, opened)
    })
  }
  console.log(`# ${engine} is held to ${held.length} of the ${laws.length} laws for a store`)
}

export type { Store, TestStore }
