import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'tap'
import { parse } from 'yaml'
import { addressOf, runMain } from '../helpers/process.js'
import { temporaryFolder } from '../helpers/service.js'
import { buildSite, folder, readPages, targetOf, weightOf } from './built-site.js'

await buildSite()
const pages = readPages()

test('the built service serves the built pages', async (t) => {
  const address = await addressOf(runMain(t, [], { DATA_DIR: temporaryFolder(t), PORT: '0' }))
  const page = await fetch(`${address}/docs/quickstart.html`)
  t.equal(page.status, 200)
  t.equal(await page.text(), pages.get('quickstart.html'))
})

test('every link, anchor, script and download of the site exists', async (t) => {
  const broken: string[] = []
  let count = 0
  for (const [page, html] of pages) {
    for (const [, link = ''] of html.matchAll(/(?:href|src)="([^"]+)"/g)) {
      if (link.startsWith('data:')) continue
      count++
      const target = targetOf(page, link)
      if (!target) continue
      const { file, anchor } = target
      const there = existsSync(join(folder, file))
      const text = there && anchor !== '' ? (pages.get(file) ?? '') : ''
      if (!there || (anchor !== '' && !text.includes(`id="${anchor}"`))) broken.push(`${page}: ${link}`)
    }
  }
  t.strictSame(broken, [])
  t.comment(`${count} links on ${pages.size} pages`)
})

test('a page loads nothing from another host, and its policy forbids it', async (t) => {
  for (const [page, html] of pages) {
    const loaded = [...html.matchAll(/<(?:script|link|img|iframe)[^>]*(?:src|href)="([^"]+)"/g)].map(
      ([, url = '']) => url,
    )
    t.strictSame(
      loaded.filter((url) => /^(https?:)?\/\//.test(url)),
      [],
      page,
    )
    t.match(html, /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self';/, page)
    t.notMatch(html, /<script(?![^>]* src=)[^>]*>/, `${page} has no script of its own`)
  }
})

test('every page is available as standard Markdown', async (t) => {
  for (const page of pages.keys()) {
    if (page === '404.html') continue
    const text = readFileSync(join(folder, page.replace('.html', '.md')), 'utf8')
    t.notMatch(text, /^:::|^== |<!--@include|^---$|<TryIt/m, page)
  }
  const listed = readFileSync(join(folder, 'llms.txt'), 'utf8')
  for (const [, path = ''] of listed.matchAll(/\]\(([^)]+)\)/g))
    t.ok(existsSync(join(folder, path)), `llms.txt: ${path}`)
  t.match(readFileSync(join(folder, 'changelog.md'), 'utf8'), '## 0.1.0')
})

test('the contract can be downloaded unchanged', async (t) => {
  const yaml = readFileSync('openapi.yaml', 'utf8')
  t.equal(readFileSync(join(folder, 'openapi.yaml'), 'utf8'), yaml)
  t.strictSame(JSON.parse(readFileSync(join(folder, 'openapi.json'), 'utf8')), parse(yaml))
})

test('a page with all that it loads initially is under 300 kB', async (t) => {
  const weights = [...pages].map(([page, html]) => {
    const loaded = [...html.matchAll(/<(?:script|link)[^>]*(?:src|href)="([^"]+\.(?:js|css|svg))"/g)]
    t.ok(loaded.length > 5, page)
    const files = new Set([page, ...loaded.flatMap(([, url = '']) => targetOf(page, url)?.file ?? [])])
    return [page, [...files].reduce((sum, file) => sum + weightOf(file), 0)] as const
  })
  const heaviest = weights.reduce((one, other) => (other[1] > one[1] ? other : one))
  t.ok(heaviest[1] < 300_000, `${heaviest[0]}: ${heaviest[1]} bytes`)
  t.comment(`the heaviest page is ${heaviest[0]} with ${Math.round(heaviest[1] / 1000)} kB`)
})
