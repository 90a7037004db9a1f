import { packs } from '../languages/index.js'
import type { LanguagePack, Tab } from '../languages/pack.js'
import { nameModel } from '../names/names.js'
import { curl } from './curl.js'
import type { ProgramTab } from './program-tab.js'

/** In the order of the docs: cURL, then every language with its client and without. */
export const tabs: readonly ProgramTab[] = [
  curl,
  ...packs.flatMap((pack) => [pack.tab, ...pack.plainTabs].map((tab) => programTab(pack, tab))),
]

function programTab(pack: LanguagePack, tab: Tab): ProgramTab {
  return {
    ...tab,
    folder: () => `scripts/generate/languages/${pack.id}/samples/${tab.id}`,
    write: (model, snippet) => {
      const named = nameModel(model, pack).calls.find(({ call }) => call === snippet.call)
      if (!named) throw new Error(`The model has no call ${snippet.call.id}.`)
      return tab.template(snippet, named)
    },
  }
}
