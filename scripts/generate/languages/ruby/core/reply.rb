# frozen_string_literal: true

require 'json'
require 'time'
require 'uri'

module PromptCrafter
  # The response to a request.
  class Reply
    NOTHING = Object.new.freeze
    # A link of the header +Link+ with its parameters, and one of these (RFC 8288, section 3).
    LINK = /<([^>]*)>((?:\s*;\s*[^\s=;,]+(?:\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^\s;,"]*))?)*)/
    PARAMETER = /;\s*([^\s=;,]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;,"]*)))?/
    private_constant :NOTHING, :LINK, :PARAMETER

    # @return [Integer]
    attr_reader :status

    # @param response [Net::HTTPResponse]
    # @param place [String] the request, for messages
    # @param body [String] empty if it is streamed
    def initialize(response, place, body = +'')
      @response = response
      @place = place
      @status = response.code.to_i
      @body = body.force_encoding(Encoding::UTF_8)
    end

    # @param request [Request] the request that it responds to
    # @return [Object, String, nil] the value of the body; +nil+ if there is none
    # @raise [Error] if it isn't a success, or isn't from the service
    def value(request)
      raise error unless success?

      value = value_for(request)
      value.equal?(NOTHING) ? raise(error) : value
    end

    def success?
      @status.between?(200, 299)
    end

    # @param media_type [String] the requested media type
    # @return [Boolean] whether it is a success, and that
    def of?(media_type)
      success? && @response.content_type == media_type
    end

    # @return [Hash{String => String}] the headers, by lowercase name
    def headers
      @response.each_header.to_h
    end

    # @return [String, nil] the query of the next page's address (RFC 8288); +nil+ on the last page
    def next_query
      address, = @response['Link'].to_s.scan(LINK).find { |_, parameters| next?(parameters) }
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

    # @return [Error] the error of a response that isn't a success, or isn't from the service
    def error
      stated = json.is_a?(Hash) ? json : {}
      Error.of(@status).new(message(stated), status_code: @status, details: details(stated),
                                             request_id: @response['X-Request-Id'], retry_after: retry_after,
                                             body: json.equal?(NOTHING) ? @body.scrub : json,
                                             headers: headers)
    end

    private

    # @param parameters [String] of a link
    def next?(parameters)
      _, quoted, token = parameters.scan(PARAMETER).find { |name,| name.casecmp?('rel') }
      (quoted || token).to_s.downcase.split.include?('next')
    end

    def value_for(request)
      return @status == 204 && @body.empty? ? nil : NOTHING if request.gives.nil?
      return text(request.accepts) unless request.accepts.match?(%r{[/+]json\z})

      given?(request.gives) ? json : NOTHING
    end

    # @param gives [String, Array<String>] a field of an object, in a list where there are several; empty for none
    # @return [Boolean] whether the JSON is that
    def given?(gives)
      return !json.equal?(NOTHING) if gives == Request::ANY_JSON

      field, items = gives.is_a?(Array) ? [gives.first, json] : [gives, [json]]
      items.is_a?(Array) && items.all? { |item| item.is_a?(Hash) && (field.empty? || !item[field].nil?) }
    end

    def text(media_type)
      of?(media_type) ? @body.scrub : NOTHING
    end

    # Of the page of a proxy, or anything else that is not the service's, there is nothing to read.
    def json
      return @json if defined?(@json)

      @json = JSON.parse(@body)
    rescue JSON::ParserError
      @json = NOTHING
    end

    def details(stated)
      list = stated['details']
      return [] unless list.is_a?(Array)

      list.select { |one| one.is_a?(Hash) && one.values_at('field', 'message').all?(String) }
    end

    def message(stated)
      message = stated['error'] unless success?
      message.is_a?(String) ? message : not_of_service
    end

    # @return [String] what arrived, and from where; what it holds is in the body, which may be long
    def not_of_service
      location = @response['Location']&.sub(%r{//[^/]*@}, '//')&.sub(/[?#].*/m, '')
      redirect = ", a redirect to #{location} that is not followed," if location
      found = "status #{@status}#{redirect} with #{@response.content_type || 'no media type'} (#{@body.bytesize} bytes)"
      "#{@place}: #{found} is not a response from the service; is base_url correct?"
    end
  end
end
