import { Feed } from 'feed'
import { createMarkdownRenderer } from 'vitepress'

/** The name of the feed in the site. */
export const feedFile = 'changes.xml'

/**
 * Makes an Atom feed of a changelog, with an entry per version. A version is released if its heading ends with a date,
 * as in `## 0.2.0 (2026-12-01)`; any other is new whenever the site is built.
 * @param changelog the text of `CHANGELOG.md`
 * @param site the address of the documentation, with a slash at its end
 * @param built when the site is built
 */
export async function feedOfChanges(changelog: string, site: string, built = new Date()): Promise<string> {
  const markdown = await createMarkdownRenderer('.')
  const items = changelog
    .split(/^## /m)
    .slice(1)
    .map((text) => {
      const [title = '', ...lines] = text.split('\n')
      const [, version = title, day] = /^(\S+)(?: \((\d{4}-\d{2}-\d{2})\))?/.exec(title) ?? []
      const date = day === undefined ? built : new Date(day)
      const content = markdown.render(lines.join('\n').trim())
      return { title, id: `${site}changelog.html?version=${version}`, link: `${site}changelog.html`, date, content }
    })
  const newest = Math.max(...items.map(({ date }) => date.getTime()))
  const feed = new Feed({
    title: 'Changes of PromptCrafter',
    description: 'What changes for the people who use PromptCrafter.',
    id: site,
    link: `${site}changelog.html`,
    feedLinks: { atom: `${site}${feedFile}` },
    author: { name: 'PromptCrafter' },
    copyright: 'MIT License',
    updated: new Date(newest),
  })
  for (const item of items) feed.addItem(item)
  return feed.atom1()
}
