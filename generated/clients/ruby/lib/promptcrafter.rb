# Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
# frozen_string_literal: true

require_relative 'promptcrafter/version'
require_relative 'promptcrafter/error'
require_relative 'promptcrafter/errors'
require_relative 'promptcrafter/configuration'
require_relative 'promptcrafter/request'
require_relative 'promptcrafter/reply'
require_relative 'promptcrafter/response'
require_relative 'promptcrafter/stream'
require_relative 'promptcrafter/saving'
require_relative 'promptcrafter/connections'
require_relative 'promptcrafter/retries'
require_relative 'promptcrafter/adapted'
require_relative 'promptcrafter/observer'
require_relative 'promptcrafter/transport'
require_relative 'promptcrafter/base_client'
require_relative 'promptcrafter/client'
