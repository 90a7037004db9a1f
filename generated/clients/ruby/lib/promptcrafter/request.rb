# Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
# frozen_string_literal: true

require 'json'
require 'net/http'

module PromptCrafter
  # A list in one value of a query: commas separate its values, whose own commas are encoded.
  class Joined
    def initialize(values)
      @text = Times.plain(values).map { |value| URI.encode_www_form_component(value.to_s) }.join(',')
    end

    # @return [String] the list, encoded
    def to_s
      @text
    end
  end

  # What an operation sends, as plain data.
  class Request
    # For a request whose response is any JSON, or empty.
    ANY_JSON = '*'

    # @return [Hash{String => Object}, String] by name, or encoded already; +nil+ for none
    attr_accessor :query
    # @return [String] the media type of the response
    attr_reader :accepts
    # @return [String, Array<String>, nil] a field that the object in the response must have, in an Array for a list of
    #   objects; empty for an object with any fields, +nil+ for no body
    attr_reader :gives

    # @param method [String] in capitals
    # @param path [String] the path of the operation, with its parameters in it
    # @param template [String] the path in the contract, if it has parameters
    # @param query [Hash{String => Object}] values that are +nil+ are omitted
    # @param headers [Hash{String => Object}] values that are +nil+ are omitted
    # @param body [Hash, String, nil] the body: JSON, or text or bytes unchanged
    # @param sends [String] the media type of the body
    # @param accepts [String] the media type of the response
    # @param gives [String, Array<String>, nil] what the response must contain
    # @param secured [Boolean] whether the token is sent
    # @param repeatable [Boolean] whether it may be sent again if it may already have succeeded
    def initialize(method, path, template: path, query: {}, headers: {}, body: nil, sends: 'application/json',
                   accepts: 'application/json', gives: ANY_JSON, secured: true, repeatable: true)
      @method = method
      @path = path
      @template = template
      @query = Times.plain(query.compact)
      @headers = { **headers.compact.transform_values(&:to_s), 'Accept' => accepts }
      @content = body.is_a?(Hash) ? json(body) : body
      @headers['Content-Type'] = sends if @content
      @accepts = accepts
      @gives = gives
      @secured = secured
      @repeatable = repeatable
    end

    # @return [String] no more than where it goes: it may hold a password
    def inspect
      "#<#{self.class} #{@method} #{@path}>"
    end

    def secured?
      @secured
    end

    def repeatable?
      @repeatable
    end

    # @param prefix [String] the path of the base URL
    # @param more [Hash{String => String}] headers in addition to its own
    # @param less [Hash{String => String}] headers of the caller, which replace none of these but +User-Agent+
    # @return [Net::HTTPRequest] the request to send
    def to_net(prefix, more, less = {})
      target = prefix + @path
      target += "?#{query_text}" unless @query.empty?
      # Net::HTTP's class of a method would send a media type with no body.
      request = Net::HTTPGenericRequest.new(@method, !@content.nil?, true, target, more)
      less.each { |name, value| request[name] = value }
      { **@headers, **more.except('User-Agent') }.each { |name, value| request[name] = value }
      request.body = @content
      request
    end

    # @param base_url [String]
    # @return [String] what is asked for, without the query: messages end in logs
    def place(base_url)
      "#{@method} #{base_url}#{@path}"
    end

    # @param base_url [String]
    # @return [Hash] the request, with the fields of a {RequestInfo}
    def about(base_url)
      { http_method: @method, url: base_url + @path, path: @template }
    end

    private

    def json(body)
      JSON.generate(Times.plain(body))
    rescue JSON::JSONError, EncodingError => e
      raise InvalidArgumentError, "#{e.message}; nothing was sent"
    end

    def query_text
      return @query if @query.is_a?(String)

      lists, others = @query.partition { |_, value| value.is_a?(Joined) }
      [*(URI.encode_www_form(others) unless others.empty?),
       *lists.map { |name, value| "#{URI.encode_www_form_component(name)}=#{value}" }].join('&')
    end
  end
end
