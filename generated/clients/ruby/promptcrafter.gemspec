# Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
# frozen_string_literal: true

require_relative 'lib/promptcrafter/version'

Gem::Specification.new do |spec|
  spec.name = 'promptcrafter'
  spec.version = PromptCrafter::VERSION
  spec.authors = ['PromptCrafter']
  spec.summary = 'The Ruby client of PromptCrafter, without dependencies.'
  spec.license = 'MIT'
  spec.required_ruby_version = '>= 3.0'
  spec.files = Dir.glob(%w[lib/**/*.rb README.md], base: __dir__)
  spec.metadata['rubygems_mfa_required'] = 'true'
end
