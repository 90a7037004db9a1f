import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { runToEnd } from '../clients/driver.js'

export const folder = 'dist/docs'

let built: Promise<void> | undefined

/** Builds the site if it's out of date, once per process: concurrent builds remove each other's files. */
export function buildSite(): Promise<void> {
  built ??= runToEnd(['node', 'dist/scripts/site/build.js'], '.').then(() => {})
  return built
}

export function readPages(): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'))
  return new Map(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]))
}

/** The target of a link: a file of the site and an anchor in it; `undefined` for another host. */
export function targetOf(page: string, link: string): { file: string; anchor: string } | undefined {
  const { host, pathname, hash } = new URL(link.replaceAll('&amp;', '&'), `http://site/docs/${page}`)
  if (host !== 'site') return undefined
  const path = decodeURIComponent(pathname).replace(/^\/docs\//, '')
  return {
    file: path === '' || path.endsWith('/') ? `${path}index.html` : path,
    anchor: decodeURIComponent(hash.slice(1)),
  }
}

/** The bytes transferred for a file: those of its smallest encoding. */
export function weightOf(file: string): number {
  const packed = join(folder, `${file}.br`)
  return statSync(existsSync(packed) ? packed : join(folder, file)).size
}
