import type { TextlintRuleModule } from '@textlint/types'
import type { Avoided } from './words.js'

/** Returns a textlint rule that reports every occurrence of the words. Code, links and HTML aren't prose. */
export function avoid(words: readonly Avoided[]): TextlintRuleModule {
  return ({ Syntax, RuleError, report, getSource, locator }) => ({
    [Syntax.Str](node) {
      const text = getSource(node)
      for (const { pattern, use } of words) {
        for (const { 0: found, index } of text.matchAll(pattern)) {
          const message = `"${found.replaceAll(/\s+/g, ' ')}": use ${use}`
          report(node, new RuleError(message, { padding: locator.range([index, index + found.length]) }))
        }
      }
    },
  })
}
