# Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
# frozen_string_literal: true

require 'json'
require 'time'
require 'uri'

module PromptCrafter
  # What came back for a request.
  class Answer
    NO_JSON = Object.new.freeze
    private_constant :NO_JSON

    # @return [Integer]
    attr_reader :status

    # @param response [Net::HTTPResponse]
    # @param body [String]
    def initialize(response, body)
      @response = response
      @status = response.code.to_i
      @body = body.force_encoding(Encoding::UTF_8)
    end

    # @param text [Boolean] whether it was asked for text, not for JSON
    # @param binary [Boolean] whether it was asked for bytes
    # @return [Object, nil] what the answer holds; +nil+ where there is no content
    # @raise [Error] when it is not a success, or not what was asked for
    def value(text: false, binary: false)
      raise error unless @status.between?(200, 299)
      return if @status == 204
      return @body.b if binary
      return @body.scrub if text

      json.tap { |value| raise error('The answer is no JSON: is base_url right?') if value.equal?(NO_JSON) }
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

    # Of the page of a proxy, or anything else that is not the service's, there is nothing to read.
    def json
      JSON.parse(@body)
    rescue JSON::ParserError
      NO_JSON
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
