# Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
# frozen_string_literal: true

module PromptCrafter
  # Of the client, and of the contract that it was made for.
  VERSION = '0.1.0'
end
