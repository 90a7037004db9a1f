# frozen_string_literal: true

module PromptCrafter
  # When a call is tried again, and after how long a pause.
  module Retries
    # Statuses after which another try may succeed.
    RETRIED = [408, 429, 500, 502, 503, 504].freeze
    # Those of them with which the service says that it did nothing.
    UNDONE = [429, 503].freeze
    # Raised only while a connection is opened, even if Net::HTTP reopens it.
    NEVER_SENT = [Connections::NotMade, Errno::ECONNREFUSED, SocketError, Net::OpenTimeout].freeze

    FIRST_PAUSE_S = 0.5
    LONGEST_PAUSE_S = 5.0
    LONGEST_RETRY_AFTER_S = 60.0

    module_function

    # @param outcome [Reply, StandardError] the result of an attempt
    # @return [Boolean] whether a retry may succeed and can't repeat the call's effect
    def worthwhile?(outcome, request)
      (request.repeatable? || undone?(outcome)) && (!outcome.is_a?(Reply) || RETRIED.include?(outcome.status))
    end

    def undone?(outcome)
      return UNDONE.include?(outcome.status) if outcome.is_a?(Reply)

      NEVER_SENT.any? { |kind| outcome.is_a?(kind) }
    end

    # @param tries [Integer] the number of attempts
    # @return [Float] the seconds to wait: doubling, and spread so that not all clients come back at once; longer where
    #   the service asks for it
    def pause(tries, outcome)
      asked = outcome.retry_after if outcome.is_a?(Reply)
      [asked || 0.0, [FIRST_PAUSE_S * (2**(tries - 1)), LONGEST_PAUSE_S].min * rand(0.5..1.0)].max
    end
  end
end
