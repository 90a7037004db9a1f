import { readFileSync } from 'node:fs'
import type { DefaultTheme } from 'vitepress'
import type { Entry } from '../../generate/docs/site.js'

/** The navigation generated with the pages. */
export const sidebar: DefaultTheme.SidebarItem[] = (
  JSON.parse(readFileSync('generated/docs/navigation.json', 'utf8')) as Entry[]
).map(toItem)

function toItem({ text, link, items }: Entry): DefaultTheme.SidebarItem {
  return { text, ...(link !== undefined && { link: `/${link}` }), ...(items && { items: items.map(toItem) }) }
}
