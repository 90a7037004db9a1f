import FindMyWay from 'find-my-way'
import type { Operation } from './operation.js'

/**
 * Builds the function that finds the operations of a path, for all methods. It matches as Fastify does, because it uses
 * the same router with the same settings.
 * @returns a function of a request's path, as sent, without the query
 */
export function operationsByPath(
  operations: Iterable<Operation>,
  { maxParamLength = 16_384 } = {},
): (path: string) => readonly Operation[] {
  const router = FindMyWay({ maxParamLength })
  const byPath = new Map<string, Operation[]>()
  for (const operation of operations) byPath.set(operation.path, [...(byPath.get(operation.path) ?? []), operation])
  for (const [path, store] of byPath) router.on('GET', routeOf(path), () => {}, store)
  return (path) => (router.find('GET', readablePath(path))?.store as readonly Operation[] | undefined) ?? []
}

/** Converts `/prompts/{id}` to the router's `/prompts/:id`. */
function routeOf(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1')
}

/**
 * Escapes a path that isn't valid percent-encoded UTF-8, which the router would reject: it then reaches its operation,
 * whose validation responds 400.
 */
export function readablePath(url: string): string {
  if (!url.includes('%')) return url
  const [path = '', ...query] = url.split('?')
  try {
    decodeURIComponent(path)
    return url
  } catch {
    return [path.replaceAll('%', '%25'), ...query].join('?')
  }
}
