import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'tap'
import { cardFile, cardSize } from '../../scripts/picture/social-card.js'
import { feedOfChanges } from '../../scripts/site/feed.js'
import { runToEnd } from '../clients/driver.js'
import { temporaryFolder } from '../helpers/service.js'
import { buildSite, folder, readPages } from './built-site.js'

const site = 'https://docs.example.com/pc/'
const repository = 'https://github.com/example/pc'

test('the site for a host has what search engines, feed readers and social networks need', async (t) => {
  const out = join(temporaryFolder(t), 'site')
  const options = ['--host', 'https://docs.example.com', '--base', '/pc/', '--repository', repository, '--out', out]
  await runToEnd(['node', 'dist/scripts/site/build.js', ...options], '.')
  const pages = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'))
  const listed = [...readFileSync(join(out, 'sitemap.xml'), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, url]) => url,
  )
  const addresses: string[] = []
  for (const page of pages.filter((page) => page !== '404.html')) {
    const html = readFileSync(join(out, page), 'utf8')
    const [, canonical = ''] = /<link rel="canonical" href="([^"]+)">/.exec(html) ?? []
    addresses.push(canonical)
    t.equal(canonical, `${site}${page.replace(/(^|\/)index\.html$/, '$1')}`, page)
    t.match(html, `<meta property="og:url" content="${canonical}">`, page)
    t.match(html, `<meta property="og:image" content="${site}social-card.png">`, page)
    t.match(html, `type="application/atom+xml" title="Changes" href="${site}changes.xml"`, page)
    const [, data = '{}'] = /<script type="application\/ld\+json">(.+?)<\/script>/.exec(html) ?? []
    const facts = JSON.parse(data)
    t.equal(facts['@type'], page === 'index.html' ? 'SoftwareApplication' : 'TechArticle', page)
    t.equal(facts.url, canonical, page)
    for (const [, source = ''] of html.matchAll(/href="https:\/\/github\.com\/example\/pc\/edit\/main\/([^"]+)"/g))
      t.ok(existsSync(source), `${page}: ${source} is there`)
    if (page !== 'index.html') t.match(html, `${repository}/edit/main/`, page)
  }
  t.strictSame(listed.sort(), addresses.sort(), 'the sitemap has every page')
  const missing = readFileSync(join(out, '404.html'), 'utf8')
  t.notMatch(missing, /canonical|og:url|ld\+json/)
  t.ok(existsSync(join(out, 'social-card.png')))
  t.match(readFileSync(join(out, 'changes.xml'), 'utf8'), `<link rel="self" href="${site}changes.xml"/>`)
})

test('the site of a service has none of it, but a version and a description for each page', async (t) => {
  await buildSite()
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  for (const [page, html] of readPages()) {
    t.notMatch(html, /rel="canonical"|property="og:|ld\+json|application\/atom|\/edit\/main\//, page)
    if (page === '404.html') continue
    t.match(html, new RegExp(`href="[^"]*changelog\\.html"[^>]*>(<[^>]*>)*${version.replaceAll('.', '\\.')}<`), page)
    const [, description = ''] = /<meta name="description" content="([^"]+)">/.exec(html) ?? []
    t.match(description, /[.!?:]$/, `${page} is described in a sentence`)
    t.notMatch(description, 'Keep your prompts, every output', `${page} has its own description`)
  }
  for (const file of ['sitemap.xml', 'changes.xml', 'social-card.png']) t.notOk(existsSync(join(folder, file)), file)
})

test('the feed has an entry per version, with its date once it is released', async (t) => {
  const changelog =
    '# Changelog\n\nWhat changes.\n\n## 0.3.0 (not released yet)\n\n- New `a < b`.\n\n' +
    '## 0.2.0 (2026-12-01)\n\n- A fix.\n'
  const feed = await feedOfChanges(changelog, site, new Date('2027-01-02T03:04:05Z'))
  const entries = feed.split('<entry>').slice(1)
  t.equal(entries.length, 2)
  t.match(feed, '<updated>2027-01-02T03:04:05.000Z</updated>\n    <generator>')
  t.match(entries[0], '<updated>2027-01-02T03:04:05.000Z</updated>')
  t.match(entries[0], `<id>${site}changelog.html?version=0.3.0</id>`)
  t.match(entries[0], '<code>a &lt; b</code>')
  t.match(entries[1], '<updated>2026-12-01T00:00:00.000Z</updated>')
  t.match(entries[1], '<li>A fix.</li>')
})

test('the social card shows the recorded comparison', (t) => {
  t.ok(existsSync(cardFile()), 'if not, run "npm run picture"')
  const png = readFileSync(cardFile())
  t.equal(png.subarray(1, 4).toString(), 'PNG')
  t.strictSame({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) }, cardSize)
  t.end()
})
