import type { Operation } from '../contract/model.js'

/** `reference/endpoints/get-logs`: where a page lies, without its ending. */
export function operationPath({ method, path }: Operation): string {
  const words = path.split(/[/{}.]+/).filter((word) => word !== '')
  return `reference/endpoints/${[method.toLowerCase(), ...words].join('-')}`
}

export function resourcePath(name: string): string {
  return `reference/resources/${name.toLowerCase()}`
}

/** Links from a page to another are relative, so that they hold under any base path and in the plain Markdown too. */
export function link(from: string, to: string): string {
  const [path = '', anchor] = to.split('#')
  const up = '../'.repeat(from.split('/').length - 1)
  return `${up || './'}${path}.md${anchor === undefined ? '' : `#${anchor}`}`
}
