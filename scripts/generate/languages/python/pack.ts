import { PositionEncoding, Workspace } from '@astral-sh/ruff-wasm-nodejs'
import { asIs, pascal, snake, wordSet } from '../../names/conventions.js'
import { comment } from '../../origin.js'
import type { LanguagePack } from '../pack.js'
import { renderPython } from './render.js'
import { requests, python as template } from './snippets.js'

const ruff = new Workspace({}, PositionEncoding.Utf16)
const file = (sample: string) => `${sample}.py`

export const python: LanguagePack = {
  id: 'python',
  name: 'Python',
  // PEP 8.
  convention: {
    method: snake,
    argument: snake,
    field: asIs,
    type: pascal,
    iterator: (what) => `iter_${snake(what)}`,
    // `keyword.kwlist`, and the name that a method uses itself.
    keywords: wordSet(`
      False None True and as assert async await break class continue def del elif else except finally for from global
      if import in is lambda nonlocal not or pass raise return self try while with yield
    `),
  },
  members: ['set_token', 'with_token', 'close', 'aclose'],
  render: renderPython,
  formatters: { py: (_, text) => ruff.format(text) },
  origins: [comment(/\.(py|toml|typed)$/, '# ')],
  leftovers: [/__pycache__/, /build/, /[^/]+\.egg-info/],
  packageName: 'promptcrafter',
  keepsToken: true,
  tab: { id: 'python', label: 'Python', fence: 'python', file, template },
  plainTabs: [{ id: 'requests', label: 'requests', fence: 'python', file, template: requests }],
}
