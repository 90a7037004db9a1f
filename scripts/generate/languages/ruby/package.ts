import type { Model } from '../../contract/model.js'
import { changelog, repository } from '../../repository.js'
import { quoted } from './text.js'

/** The files of the gem in the order in which they need one another. */
const parts = [
  'version',
  'error',
  'errors',
  'configuration',
  'times',
  'request',
  'reply',
  'response',
  'stream',
  'saving',
  'connections',
  'retries',
  'adapted',
  'observer',
  'transport',
  'base_client',
  'client',
]

/** What `require 'promptcrafter'` loads. */
export function renderMain(): string {
  return `# frozen_string_literal: true

${parts.map((part) => `require_relative 'promptcrafter/${part}'`).join('\n')}
`
}

export function renderVersion({ version }: Model): string {
  return `# frozen_string_literal: true

module PromptCrafter
  # Of the client, and of the contract that it was made for.
  VERSION = ${quoted(version)}
end
`
}

export function renderGemspec({ title, license }: Model): string {
  const description = `Calls every operation of ${title}, with retries, typed errors and iteration over long lists.`
  return `# frozen_string_literal: true

require_relative 'lib/promptcrafter/version'

Gem::Specification.new do |spec|
  spec.name = 'promptcrafter'
  spec.version = PromptCrafter::VERSION
  spec.authors = [${quoted(title)}]
  spec.summary = ${quoted(`The Ruby client of ${title}, without dependencies.`)}
  spec.description = ${quoted(description)}
  spec.homepage = ${quoted(repository)}
  spec.license = ${quoted(license)}
  spec.required_ruby_version = '>= 3.0'
  spec.files = Dir.glob(%w[lib/**/*.rb sig/**/* README.md LICENSE], base: __dir__)
  spec.metadata['changelog_uri'] = ${quoted(changelog)}
  spec.metadata['rubygems_mfa_required'] = 'true'
end
`
}

/** How the code is checked. */
export function renderRubocop(): string {
  return `AllCops:
  NewCops: enable
  TargetRubyVersion: 3.0

# An operation has as many arguments as the contract gives it, and is called as the contract says.
Metrics/ClassLength:
  Enabled: false
Metrics/MethodLength:
  CountAsOne: [hash]
  Max: 15
Metrics/ParameterLists:
  Enabled: false
Naming/AccessorMethodName:
  Enabled: false
Naming/MethodParameterName:
  Enabled: false
`
}
