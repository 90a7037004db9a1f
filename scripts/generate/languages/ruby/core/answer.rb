# frozen_string_literal: true

require 'json'
require 'time'
require 'uri'

module PromptCrafter
  # What came back for a request.
  class Answer
    NOTHING = Object.new.freeze
    private_constant :NOTHING

    # @return [Integer]
    attr_reader :status

    # @param response [Net::HTTPResponse]
    # @param body [String] empty when it is handed on while it arrives
    def initialize(response, body = +'')
      @response = response
      @status = response.code.to_i
      @body = body.force_encoding(Encoding::UTF_8)
    end

    # @param media_type [String] what was asked for
    # @return [Object, String, nil] what the answer holds; +nil+ where there is no content
    # @raise [Error] when it is not a success, or not what was asked for
    def value(media_type)
      raise error unless success?
      return if @status == 204

      value = media_type.match?(%r{[/+]json\z}) ? json : text(media_type)
      value.equal?(NOTHING) ? raise(error("The answer is not #{media_type}: is base_url right?")) : value
    end

    def success?
      @status.between?(200, 299)
    end

    # @param media_type [String] what was asked for
    # @return [Boolean] whether it is a success, and that
    def of?(media_type)
      success? && @response.content_type == media_type
    end

    # @return [String, nil] the query of the next page's address (RFC 8288); +nil+ on the last page
    def next_query
      address = @response['Link'].to_s[/<([^>]*)>\s*;[^,]*\brel="?next\b/, 1]
      # Of the address the query alone counts, so that the token goes nowhere else, and a proxy may serve the
      # paths under others.
      address && URI.parse(address).query.to_s
    end

    # @return [Float, nil] the seconds that +Retry-After+ asks for (RFC 9110, section 10.2.3)
    def retry_after
      value = @response['Retry-After'].to_s.strip
      return value.to_f if value.match?(/\A\d+\z/)

      [Time.httpdate(value) - Time.now, 0.0].max
    rescue ArgumentError
      nil
    end

    private

    def text(media_type)
      of?(media_type) ? @body.scrub : NOTHING
    end

    # Of the page of a proxy, or anything else that is not the service's, there is nothing to read.
    def json
      JSON.parse(@body)
    rescue JSON::ParserError
      NOTHING
    end

    def details(stated)
      list = stated['details']
      return [] unless list.is_a?(Array)

      list.select { |one| one.is_a?(Hash) && one.values_at('field', 'message').all?(String) }
    end

    def error(message = nil)
      stated = json
      stated = {} unless stated.is_a?(Hash)
      message ||= stated['error'] if stated['error'].is_a?(String)
      message ||= "The answer has status #{@status} and says no more"
      Error.of(@status).new(message, status_code: @status, details: details(stated),
                                     request_id: @response['X-Request-Id'], retry_after: retry_after)
    end
  end
end
