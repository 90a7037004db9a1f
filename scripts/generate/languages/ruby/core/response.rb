# frozen_string_literal: true

module PromptCrafter
  # What a call returned, and the response that it came with; see {BaseClient#with_response}.
  class Response
    # @return [Object, nil] what the call returns without this
    attr_reader :value
    # @return [Integer] the HTTP status
    attr_reader :status
    # @return [Hash{String => String}] the headers, by lowercase name
    attr_reader :headers
    # @return [String, nil] of one page of a list, the +cursor+ of the next page; +nil+ for the last one
    attr_reader :next_cursor

    # @param value [Object, nil]
    # @param reply [Reply]
    def initialize(value, reply)
      @value = value
      @status = reply.status
      @headers = reply.headers
      query = reply.next_query
      @next_cursor = query && URI.decode_www_form(query).assoc('cursor')&.last
    end

    # @return [String, nil] the ID of the request in the service's log
    def request_id
      headers['x-request-id']
    end

    # @return [Boolean] whether this repeats the response to an earlier request with the same idempotency key
    def replayed?
      headers['idempotent-replayed'] == 'true'
    end

    # @return [String] no more than the status: the value may hold a token
    def inspect
      "#<#{self.class} #{status}>"
    end
  end
end
