# frozen_string_literal: true

module PromptCrafter
  # A call did not succeed. The classes below it say of which kind the error is; its +message+ is the service's own.
  class Error < StandardError
    # @return [Integer, nil] the status of the answer; +nil+ when there was none
    attr_reader :status_code
    # @return [Array<Hash{String => String}>] of an error of validation, each +field+ that is wrong and the
    #   +message+ that says why
    attr_reader :details
    # @return [String, nil] the id under which the service's log has the request
    attr_reader :request_id
    # @return [Float, nil] after how many seconds the service asks to be tried again
    attr_reader :retry_after

    alias status status_code

    def initialize(message = nil, status_code: nil, details: [], request_id: nil, retry_after: nil)
      super(message)
      @status_code = status_code
      @details = details
      @request_id = request_id
      @retry_after = retry_after
    end

    # @param status [Integer]
    # @return [Class] the kind of error that a status stands for
    def self.of(status)
      KINDS.fetch(status) { status >= 500 ? ServerError : Error }
    end
  end

  # There was no answer: the service cannot be reached, or the connection broke.
  class ConnectionError < Error; end

  # There was no answer in time.
  class TimeoutError < ConnectionError; end
end
