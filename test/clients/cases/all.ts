import type { Model } from '../../../scripts/generate/contract/model.js'
import { type Case, casesOf } from '../cases.js'
import { connections } from './connections.js'
import { observing } from './observing.js'
import { options } from './options.js'
import { requiredCases } from './required.js'
import { oddResponses } from './responses.js'
import { secretCase } from './secrets.js'
import { settings } from './settings.js'
import { times } from './times.js'
import { transports } from './transports.js'
import { walks } from './walks.js'
import { responseCase, wholeResponses } from './whole-responses.js'

/** Every case of the conformance suite. */
export function allCases(model: Model): Case[] {
  // The contract's tests have one body for each operation; test/clients/everything.test.ts tries the others.
  const calls = model.calls.filter(({ operation, body }) => operation.body === body)
  return [
    ...casesOf(model),
    ...model.calls.flatMap(requiredCases),
    ...calls.flatMap(secretCase),
    ...oddResponses,
    ...settings,
    ...options,
    ...connections,
    ...observing,
    ...times,
    ...transports,
    ...walks,
    ...calls.map(responseCase),
    ...wholeResponses,
  ]
}
