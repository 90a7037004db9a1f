# Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
# frozen_string_literal: true

require_relative 'lib/promptcrafter/version'

Gem::Specification.new do |spec|
  spec.name = 'promptcrafter'
  spec.version = PromptCrafter::VERSION
  spec.authors = ['PromptCrafter']
  spec.summary = 'The Ruby client of PromptCrafter, without dependencies.'
  spec.description = 'Calls every operation of PromptCrafter, with retries, typed errors and iteration over long lists.'
  spec.homepage = 'https://github.com/your-org/promptcrafter'
  spec.license = 'MIT'
  spec.required_ruby_version = '>= 3.0'
  spec.files = Dir.glob(%w[lib/**/*.rb sig/**/* README.md LICENSE], base: __dir__)
  spec.metadata['changelog_uri'] = 'https://github.com/your-org/promptcrafter/blob/main/CHANGELOG.md'
  spec.metadata['rubygems_mfa_required'] = 'true'
end
