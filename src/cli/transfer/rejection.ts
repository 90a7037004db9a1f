import { PromptCrafterError } from '#client'
import { Rejection } from './items.js'

/** Responses to requests that would get the same response again: the item is wrong, not the service or the token. */
const statuses = [400, 404, 409, 410, 413, 422]

/** Whether a service rejected an item, and would do so again. */
export function isRejection(error: unknown): error is PromptCrafterError {
  return error instanceof PromptCrafterError && statuses.includes(error.status ?? 0)
}

/**
 * Waits for a request about one item.
 * @throws Rejection with the service's reason if the service rejects it
 */
export async function orRejection<T>(response: Promise<T>): Promise<T> {
  try {
    return await response
  } catch (error) {
    throw isRejection(error) ? new Rejection(error.message.replace(/\.$/, '')) : error
  }
}

/** @returns the response, or `undefined` if there is no such item, or it belongs to another account */
export async function ifThere<T>(response: Promise<T>): Promise<T | undefined> {
  try {
    return await response
  } catch (error) {
    if (error instanceof PromptCrafterError && [400, 403, 404].includes(error.status ?? 0)) return undefined
    throw error
  }
}
