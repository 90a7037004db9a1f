# frozen_string_literal: true

require 'net/http'

module PromptCrafter
  # A response that {Configuration#adapter} gave, as +Net::HTTPResponse+ has it.
  class Adapted
    include Net::HTTPHeader

    # @return [Integer] the status
    attr_reader :code

    # @param status [Integer]
    # @param headers [Hash{String => String}]
    # @param body [#each] pieces of bytes, such as an Array
    def initialize(status, headers, body)
      @code = status
      @body = body
      initialize_http_header(headers)
    end

    # Yields the pieces of the body.
    def read_body(&block)
      @body.each(&block)
    end
  end
end
