# Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
# frozen_string_literal: true

require 'date'
require 'time'

module PromptCrafter
  # Times as the service takes them.
  module Times
    # @param value [Object] the value to send
    # @return [Object] the same, with a text instead of each time: in UTC with milliseconds (RFC 3339)
    def self.plain(value)
      case value
      when Hash then value.transform_values { |one| plain(one) }
      when Array then value.map { |one| plain(one) }
      when Time, DateTime then value.to_time.getutc.iso8601(3)
      else value
      end
    end
  end
end
