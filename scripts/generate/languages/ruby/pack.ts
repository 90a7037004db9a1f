import { asIs, pascal, snake, wordSet } from '../../names/conventions.js'
import { comment } from '../../origin.js'
import type { LanguagePack } from '../pack.js'
import { renderRuby } from './render.js'
import { ruby as template } from './snippets.js'

export const ruby: LanguagePack = {
  id: 'ruby',
  name: 'Ruby',
  convention: {
    method: snake,
    argument: snake,
    field: asIs,
    type: pascal,
    iterator: (what) => `each_${snakeSingular(what)}`,
    // Ruby 3, doc/keywords.rdoc.
    keywords: wordSet(`
      BEGIN END alias and begin break case class def defined? do else elsif end ensure false for if in module next nil
      not or redo rescue retry return self super then true undef unless until when while yield
    `),
  },
  members: [
    'config',
    'with_token',
    'close',
    'inspect',
    'to_s',
    'initialize',
    'call',
    'pages',
    'page_limit',
    'stream',
    'utf8',
    'body',
    'segment',
    'argument',
    'present',
    'require_fields',
    'taken',
    'joined',
    'new_idempotency_key',
  ],
  render: renderRuby,
  formatters: {},
  origins: [comment(/\.(rb|rbs|yml|yaml|gemspec)$/, '# ')],
  leftovers: [/[^/]+\.gem/],
  packageName: 'promptcrafter',
  keepsToken: true,
  tab: { id: 'ruby', label: 'Ruby', fence: 'ruby', file: (sample) => `${sample}.rb`, template },
  plainTabs: [],
}

/**
 * `LogsByPrompt` walks logs one by one: `log_by_prompt` would be misread, so only a last word or one before "by" is
 * taken in the singular.
 */
function snakeSingular(what: string): string {
  const [first = '', ...rest] = snake(what).split('_by_')
  return [first.replace(/s$/, ''), ...rest].join('_by_')
}
