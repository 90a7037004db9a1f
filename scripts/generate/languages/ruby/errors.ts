import type { ErrorKind, Model } from '../../contract/model.js'
import { comment } from './text.js'

const serverError = 500

/** A class for each status of an error, below what all errors have in common. */
export function renderErrors({ errorKinds }: Model): string {
  return `# frozen_string_literal: true

module PromptCrafter
${errorKinds.map(renderClass).join('\n')}
  class Error
    KINDS = {
${errorKinds.map(({ status, name }) => `      ${status} => ${name}`).join(',\n')}
    }.freeze
    private_constant :KINDS
  end
end
`
}

function renderClass({ status, name, parent, phrase }: ErrorKind): string {
  const which = status === serverError ? `Any status from ${serverError}.` : `Status ${status}, ${phrase}.`
  return `${comment('  ', [which])}  class ${name} < ${parent ?? 'Error'}; end\n`
}
