import { byPrettier } from '../../format.js'
import { asIs, camel, pascal, wordSet } from '../../names/conventions.js'
import { comment } from '../../origin.js'
import type { LanguagePack } from '../pack.js'
import { renderJavascript } from './render.js'
import { fetch, javascript as template } from './snippets.js'

const file = (sample: string) => `${sample}.mjs`

export const javascript: LanguagePack = {
  id: 'javascript',
  name: 'JavaScript',
  convention: {
    method: camel,
    argument: camel,
    field: asIs,
    type: pascal,
    iterator: (what) => `iterate${pascal(what)}`,
    // ECMAScript 2025, 12.7.2, with what strict mode and modules add, and the other arguments of the methods.
    keywords: wordSet(`
      arguments await break case catch class const continue debugger default delete do else enum eval export extends
      false fields finally for function if implements import in instanceof interface let new null options package
      parameters private protected public return static super switch this throw true try typeof var void while with
      yield
    `),
  },
  members: ['constructor', 'setToken', 'withOptions'],
  render: renderJavascript,
  formatters: { js: byPrettier(), ts: byPrettier() },
  origins: [comment(/\.(js|ts)$/, '// ')],
  leftovers: [/node_modules/],
  packageName: 'promptcrafter-client',
  keepsToken: true,
  tab: { id: 'javascript', label: 'JavaScript', fence: 'js', file, template },
  plainTabs: [{ id: 'fetch', label: 'fetch', fence: 'js', file, template: fetch }],
}
