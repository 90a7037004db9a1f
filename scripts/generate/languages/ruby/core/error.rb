# frozen_string_literal: true

module PromptCrafter
  # A call failed. Its subclasses say how; its +message+ is that of the service, with the invalid fields.
  class Error < StandardError
    # A longer wait is not made; the error reports it.
    LONG_RETRY_AFTER_S = 60.0
    private_constant :LONG_RETRY_AFTER_S

    # @return [Integer, nil] the status of the response; +nil+ if there was none
    attr_reader :status_code
    # @return [Array<Hash{String => String}>] for a validation error, each invalid +field+ and the +message+ that says
    #   why
    attr_reader :details
    # @return [String, nil] the id of the request in the service's log
    attr_reader :request_id
    # @return [Float, nil] the seconds that the service asks to wait before a retry
    attr_reader :retry_after

    # @return [Object, nil] the body of the response, as parsed JSON or else as text; +nil+ without one
    attr_reader :body
    # @return [Hash{String => String}] the headers of the response, by lowercase name
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
    # @return [Class] the class of errors with that status
    def self.of(status)
      KINDS.fetch(status) { status >= 500 ? ServerError : Error }
    end
  end

  # An argument or a setting is invalid; nothing was sent.
  class InvalidArgumentError < Error; end

  # There was no response: the service cannot be reached, or the connection was lost.
  class ConnectionError < Error; end

  # The request timed out.
  class TimeoutError < ConnectionError; end
end
