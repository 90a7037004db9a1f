import { byPrettier } from '../../format.js'
import { camel, identifier, pascal, wordSet } from '../../names/conventions.js'
import { comment } from '../../origin.js'
import type { LanguagePack } from '../pack.js'
import { renderJava } from './render.js'
import { java as template } from './snippets.js'

export const java: LanguagePack = {
  id: 'java',
  name: 'Java',
  convention: {
    method: camel,
    argument: camel,
    field: identifier,
    type: pascal,
    iterator: (what) => `iterate${pascal(what)}`,
    // The Java Language Specification, 3.9, and its literals.
    keywords: wordSet(`
      _ abstract assert boolean break byte case catch char class const continue default do double else enum extends
      false final finally float for goto if implements import instanceof int interface long native new null package
      private protected public return short static strictfp super switch synchronized this throw throws transient true
      try void volatile while
    `),
  },
  members: [
    'save',
    'builder',
    'close',
    'withToken',
    'toString',
    'getClass',
    'wait',
    'notify',
    'notifyAll',
    'hashCode',
    'equals',
    'clone',
    'finalize',
  ],
  render: renderJava,
  formatters: { java: byPrettier({ plugins: ['prettier-plugin-java'], tabWidth: 4, printWidth: 100 }) },
  origins: [comment(/\.java$/, '// '), comment(/\.xml$/, '<!-- ', ' -->')],
  leftovers: [/target/],
  packageName: 'com.promptcrafter:promptcrafter-java-sdk',
  keepsToken: false,
  errorNote: 'In Java the names end in `Exception`.',
  // A program is named after its class.
  tab: { id: 'java', label: 'Java', fence: 'java', file: (sample) => `${pascal(sample)}.java`, template },
  plainTabs: [],
}
