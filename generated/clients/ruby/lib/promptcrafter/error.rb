# Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
# frozen_string_literal: true

module PromptCrafter
  # A call did not succeed. The classes below it say of which kind the error is; its +message+ is the service's own,
  # with what is wrong where.
  class Error < StandardError
    # A longer pause than this is not waited for, but told.
    LONG_RETRY_AFTER_S = 60.0
    private_constant :LONG_RETRY_AFTER_S

    # @return [Integer, nil] the status of the answer; +nil+ when there was none
    attr_reader :status_code
    # @return [Array<Hash{String => String}>] of an error of validation, each +field+ that is wrong and the
    #   +message+ that says why
    attr_reader :details
    # @return [String, nil] the id under which the service's log has the request
    attr_reader :request_id
    # @return [Float, nil] after how many seconds the service asks to be tried again
    attr_reader :retry_after

    # @return [Object, nil] the body of the answer: what its JSON holds, else its text; +nil+ without one
    attr_reader :body
    # @return [Hash{String => String}] the headers of the answer, by their names in small letters
    attr_reader :headers

    alias status status_code

    def initialize(message = nil, status_code: nil, details: [], request_id: nil, retry_after: nil, body: nil,
                   headers: {})
      places = details.map { |one| one.values_at('field', 'message').join(' ').strip }
      places << "try again in #{retry_after.ceil} s" if retry_after && retry_after > LONG_RETRY_AFTER_S
      super(places.empty? ? message : "#{message} (#{places.join('; ')})")
      @status_code = status_code
      @details = details
      @request_id = request_id
      @retry_after = retry_after
      @body = body
      @headers = headers
    end

    # @return [String] the class and the message: the body may be long
    def inspect
      "#<#{self.class}: #{message}>"
    end

    # @param status [Integer]
    # @return [Class] the kind of error that a status stands for
    def self.of(status)
      KINDS.fetch(status) { status >= 500 ? ServerError : Error }
    end
  end

  # An argument or a setting cannot be used; nothing was sent.
  class InvalidArgumentError < Error; end

  # There was no answer: the service cannot be reached, or the connection broke.
  class ConnectionError < Error; end

  # There was no answer in time.
  class TimeoutError < ConnectionError; end
end
