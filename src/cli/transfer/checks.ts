import { findBrokenText } from '../../http/body.js'
import { InvalidInputError } from '../../http/invalid-input.js'
import { checker } from '../../http/validation.js'
import { loadContract } from '../../openapi/contract.js'
import { json } from '../../openapi/responses.js'
import { compileSchema } from '../../openapi/validator.js'
import { type Fields, Rejection } from './items.js'

/** Functions that throw a Rejection unless the fields are what the contract allows. */
export interface Checks {
  readonly prompt: (fields: Fields) => void
  readonly version: (fields: Fields) => void
  readonly log: (fields: Fields) => void
}

/** What `promptId` is while the prompt isn't saved yet. */
const anyPrompt = { promptId: 'prompt0' }
const dayMs = 24 * 60 * 60 * 1000

/**
 * Builds the checks of the contract, for a dry run, and so that most faults cost no request. The service has the
 * last word: it may be of another version.
 */
export async function loadChecks(): Promise<Checks> {
  const { operations } = await loadContract()
  const check = (operationId: string) => {
    const operation = operations.get(operationId)
    const schema = operation?.body?.content[json]?.schema
    if (!operation || !schema) throw new Error(`The contract has no body of ${operationId}.`)
    return rejecting(checker('Body', compileSchema(schema, operation.pointer)))
  }
  const [createPrompt, updatePrompt, createLog] = [check('createPrompt'), check('updatePrompt'), check('createLog')]
  return {
    prompt: createPrompt,
    version(fields) {
      const missing = ['content', 'model'].find((name) => fields[name] === undefined)
      if (missing !== undefined) throw new Rejection(`${missing} is required`)
      updatePrompt(fields)
    },
    log(fields) {
      createLog({ ...anyPrompt, ...fields })
      checkTime(fields.occurredAt)
    },
  }
}

function rejecting(check: (value: unknown) => void): (fields: Fields) => void {
  return (fields) => {
    try {
      check(fields)
    } catch (error) {
      if (!(error instanceof InvalidInputError)) throw error
      throw rejectionOf(error.details)
    }
    const broken = findBrokenText(fields, '')
    if (broken) throw rejectionOf([broken])
  }
}

function rejectionOf(details: InvalidInputError['details']): Rejection {
  return new Rejection(details.map(({ field, message }) => `${field.slice(1)} ${message}`).join('; '))
}

/** The service's own rule, which no schema can state. */
function checkTime(occurredAt: unknown): void {
  if (occurredAt === undefined) return
  const time = Date.parse(String(occurredAt))
  if (time < 0 || time > Date.now() + dayMs) throw new Rejection('occurredAt must be from 1970 to a day from now')
}
