import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, extname, join, relative, resolve } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { build } from 'vitepress'
import { publicRepository } from '../generate/repository.js'
import { cardFile } from '../picture/social-card.js'
import { feedFile, feedOfChanges } from './feed.js'
import { plainMarkdown } from './plain-markdown.js'
import { relativeLinks } from './relative-links.js'

const usage = `Usage: npm run build:docs [-- OPTIONS]

Builds the documentation as a static site, unless it is up to date.

  --base PATH    path under which it is served (default: /docs/, as in the service). Only the page for missing pages
                 depends on it: the others work under any path
  --out FOLDER   output folder, whose contents are replaced (default: dist/docs)
  --service URL  service that "Try it" calls (default: the host that serves the pages, with what comes before /docs/ in
                 their path)
  --host ORIGIN  origin that the pages are published under, such as https://docs.example.com. It adds what needs a whole
                 address: canonical addresses, a sitemap, a feed of changes, and what search engines and social
                 networks show of a page (default: none of these)
  --repository URL
                 repository on GitHub that "Edit this page" leads to (default: the one in
                 scripts/generate/repository.ts; no links while that is the placeholder)
  --help         show this text`

const { values: options } = parseArgs({
  options: {
    base: { type: 'string', default: '/docs/' },
    out: { type: 'string', default: 'dist/docs' },
    service: { type: 'string', default: '' },
    host: { type: 'string', default: '' },
    repository: { type: 'string', default: publicRepository },
    help: { type: 'boolean' },
  },
})
const pagesFolder = 'generated/docs'
const siteFolder = 'scripts/site'
/** The inputs of the site: it's rebuilt when one of them changes. */
const sources = [
  pagesFolder,
  siteFolder,
  'CHANGELOG.md',
  'openapi.yaml',
  'generated/openapi.json',
  'generated/postman',
  'scripts/picture',
  'package.json',
  'node_modules/vitepress/package.json',
]

if (options.help) console.log(usage)
else await run(options, resolve(options.out))

/** What the pages depend on, apart from their sources. */
type Settings = Readonly<Record<'base' | 'service' | 'host' | 'repository', string>>

async function run({ base, service, host, repository }: Settings, out: string): Promise<void> {
  if (!/^\/(.+\/)?$/.test(base)) throw new Error(`--base is ${base}; it must begin and end with a slash.`)
  for (const [name, origin] of Object.entries({ service, host })) {
    if (origin !== '' && !(URL.canParse(origin) && new URL(origin).origin === origin))
      throw new Error(`--${name} is ${origin}; it must be an origin such as https://prompts.example.com.`)
  }
  const stamp = join(out, '.built-of')
  const fingerprint = await fingerprintOf([base, service, host, repository])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return
  if (!existsSync(stamp) && existsSync(out) && readdirSync(out).length > 0) {
    throw new Error(`--out is ${out}, which contains other files. Choose a new folder, or empty it.`)
  }
  const started = performance.now()
  // Renamed when complete, so that a running service never serves half of it.
  const unfinished = `${out}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  await buildPages({ base, service, host, repository }, unfinished)
  await copyDownloads(unfinished)
  if (host !== '') await addForHost(`${host}${base}`, unfinished)
  await moveScriptsOut(base, unfinished, service)
  await compress(unfinished)
  await writeFile(join(unfinished, '.built-of'), fingerprint)
  await rm(out, { recursive: true, force: true })
  await mkdir(dirname(out), { recursive: true })
  await rename(unfinished, out)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.error(`documentation: ${(await list(out, '.html')).length} pages in ${relative('.', out)}, ${seconds} s`)
}

/** @returns a hash of all inputs */
async function fingerprintOf(settings: string[]): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(settings))
  const files = (await Promise.all(sources.map((source) => (extname(source) ? [source] : list(source))))).flat()
  for (const file of files.sort())
    hash
      .update(`${file}\0`)
      .update(await readFile(file))
      .update('\0')
  return hash.digest('hex')
}

async function list(folder: string, extension = ''): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => join(entry.parentPath, entry.name))
}

async function buildPages({ base, service, host, repository }: Settings, outDir: string): Promise<void> {
  const environment = { DOCS_BASE: base, DOCS_SERVICE: service, DOCS_HOST: host, DOCS_REPOSITORY: repository }
  Object.assign(process.env, environment)
  // Hides VitePress' progress output; errors are thrown.
  const { log, write } = { log: console.log, write: process.stderr.write }
  console.log = () => {}
  try {
    await build(siteFolder, {
      onAfterConfigResolve: (config) => {
        Object.assign(config, { outDir })
      },
    })
  } finally {
    console.log = log
    process.stderr.write = write
  }
}

/** Copies the downloads: the contract, the Postman collection, and each page as plain Markdown. */
async function copyDownloads(out: string): Promise<void> {
  await cp('openapi.yaml', join(out, 'openapi.yaml'))
  await cp('generated/openapi.json', join(out, 'openapi.json'))
  for (const file of await list('generated/postman')) await cp(file, join(out, relative('generated/postman', file)))
  for (const file of await list(pagesFolder, '.md')) {
    const target = join(out, relative(pagesFolder, file))
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, await plainMarkdown(file))
  }
  await cp(join(pagesFolder, 'llms.txt'), join(out, 'llms.txt'))
}

/** Adds the files that need the address of the site: the feed, and the picture of shared links. */
async function addForHost(site: string, out: string): Promise<void> {
  await writeFile(join(out, feedFile), await feedOfChanges(await readFile('CHANGELOG.md', 'utf8'), site))
  await cp(cardFile(), join(out, 'social-card.png'))
}

/**
 * Moves inline scripts into files, so that the policy can forbid inline scripts, and adds the policy to each page for
 * hosts that don't send it as a header.
 */
async function moveScriptsOut(base: string, out: string, service: string): Promise<void> {
  const { contentSecurityPolicy } = await import('../../src/http/documentation.js')
  const policy = contentSecurityPolicy.map((rule) =>
    rule.startsWith('connect-src') ? `${rule} ${service}`.trim() : rule,
  )
  for (const page of await list(out, '.html')) {
    const scripts: Promise<void>[] = []
    const html = (await readFile(page, 'utf8')).replaceAll(
      /<script( id="[^"]*")?>([\s\S]*?)<\/script>/g,
      (_, id: string = '', code: string) => {
        const name = `assets/inline.${createHash('sha256').update(code).digest('hex').slice(0, 8)}.js`
        scripts.push(writeFile(join(out, name), code))
        return `<script${id} src="${base}${name}"></script>`
      },
    )
    await Promise.all(scripts)
    const meta = `<meta http-equiv="Content-Security-Policy" content="${policy.join('; ')}">`
    const path = relative(out, page)
    // A host shows this page instead of missing ones, in any folder.
    const anywhere = path === '404.html' ? html : relativeLinks(html, base, path)
    await writeFile(page, anywhere.replace('<head>', `<head>\n    ${meta}`))
  }
}

/** Compresses text files in advance, with Brotli and gzip. */
async function compress(out: string): Promise<void> {
  const texts = ['.html', '.js', '.css', '.json', '.svg', '.md', '.txt', '.xml', '.yaml']
  const files = (await list(out)).filter((file) => texts.includes(extname(file)))
  await Promise.all(
    files.map(async (file) => {
      const text = await readFile(file)
      if (text.length < 1024) return
      const params = { [constants.BROTLI_PARAM_QUALITY]: 9 }
      await writeFile(`${file}.br`, await promisify(brotliCompress)(text, { params }))
      await writeFile(`${file}.gz`, await promisify(gzip)(text, { level: 9 }))
    }),
  )
}
