import type { Migration } from './migration.js'
import { usersPromptsAndLogs } from './migrations/0001-users-prompts-and-logs.js'
import { search } from './migrations/0002-search.js'
import { idempotencyKeys } from './migrations/0003-idempotency-keys.js'
import { removedAccounts } from './migrations/0004-removed-accounts.js'
import { removedPrompts } from './migrations/0005-removed-prompts.js'
import { searchTerms } from './migrations/0006-search-terms.js'
import { promptColumns } from './migrations/0007-prompt-columns.js'
import { logColumns } from './migrations/0008-log-columns.js'
import { promptVersions } from './migrations/0009-prompt-versions.js'
import { logContext } from './migrations/0010-log-context.js'
import { logCounts } from './migrations/0011-log-counts.js'
import { logSearch } from './migrations/0012-log-search.js'
import { promptLists } from './migrations/0013-prompt-lists.js'
import { apiKeys } from './migrations/0014-api-keys.js'
import { mergesInSteps } from './migrations/0015-merges-in-steps.js'

/**
 * In order; the database's `user_version` counts how many were applied. A released step never changes: add the next one
 * at the end.
 */
export const migrations: readonly Migration[] = [
  usersPromptsAndLogs,
  search,
  idempotencyKeys,
  removedAccounts,
  removedPrompts,
  searchTerms,
  promptColumns,
  logColumns,
  promptVersions,
  logContext,
  logCounts,
  logSearch,
  promptLists,
  apiKeys,
  mergesInSteps,
]
