import { existsSync, readFileSync } from 'node:fs'
import type { DefaultTheme } from 'vitepress'
import { parse } from 'yaml'

/** What people search for and the pages don't say, by the path of the page that explains it. */
const words = parse(readFileSync('scripts/site/search-words.yaml', 'utf8')) as Record<string, string>

for (const path of Object.keys(words)) {
  if (!existsSync(`generated/docs/${path}.md`)) {
    throw new Error(`scripts/site/search-words.yaml names ${path}, which is no page. Correct or remove the entry.`)
  }
}

/** The search in the pages. The words are added to the first section of their page, in the index only. */
export const search: DefaultTheme.Config['search'] = {
  provider: 'local',
  options: {
    _render(source, env, md) {
      const html = md.render(source, env)
      if (env.frontmatter?.search === false) return ''
      const added = words[env.relativePath.replace(/\.md$/, '')]
      return added === undefined ? html : html.replace('</h1>', `</h1><p>${added}</p>`)
    },
  },
}
