import FindMyWay from 'find-my-way'
import type { Operation } from './operation.js'

/**
 * Builds the function that finds the operations of a path, whatever their method. It matches as the service's router
 * does, because it is the same package with the same settings.
 * @returns a function from the path of a request, as it was sent, without the query
 */
export function operationsByPath(
  operations: Iterable<Operation>,
  { maxParamLength = 16_384 } = {},
): (path: string) => readonly Operation[] {
  const router = FindMyWay({ maxParamLength })
  const byPath = new Map<string, Operation[]>()
  for (const operation of operations) byPath.set(operation.path, [...(byPath.get(operation.path) ?? []), operation])
  for (const [path, here] of byPath) router.on('GET', routeOf(path), () => {}, here)
  return (path) => (router.find('GET', readablePath(path))?.store as readonly Operation[] | undefined) ?? []
}

/** `/prompts/{id}` as the router writes it. */
function routeOf(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1')
}

/**
 * Makes a URL readable for the router: a path that isn't percent-encoded UTF-8 is taken literally, so that it reaches
 * its operation and is rejected there as malformed.
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
