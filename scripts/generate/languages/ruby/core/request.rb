# frozen_string_literal: true

require 'json'
require 'net/http'

module PromptCrafter
  # A list in one value of a query: commas separate its values, whose own commas are encoded.
  class Joined
    def initialize(values)
      @text = values.map { |value| URI.encode_www_form_component(value.to_s) }.join(',')
    end

    # @return [String] the list, encoded
    def to_s
      @text
    end
  end

  # What an operation sends, as plain data.
  class Request
    # @return [Hash{String => Object}, String] by name, or encoded already; +nil+ for none
    attr_accessor :query

    # @param method [String] in capitals
    # @param path [String] the path of the operation, with its parameters in it
    # @param query [Hash{String => Object}] what is +nil+ is left out
    # @param headers [Hash{String => Object}] what is +nil+ is left out
    # @param body [Hash, nil] what is sent as JSON
    # @param secured [Boolean] whether the token goes with it
    # @param repeatable [Boolean] whether it may be sent again when nobody knows whether it was done
    # @param text [Boolean] whether it is answered with text, not with JSON
    # @param binary [Boolean] whether it is answered with bytes, not with JSON
    def initialize(method, path, query: {}, headers: {}, body: nil, secured: true, repeatable: true,
                   text: false, binary: false)
      @method = method
      @path = path
      @query = query.compact
      @headers = headers.compact.transform_values(&:to_s)
      @json = body && JSON.generate(body)
      @secured = secured
      @repeatable = repeatable
      @text = text
      @binary = binary
    end

    def secured?
      @secured
    end

    def repeatable?
      @repeatable
    end

    def text?
      @text
    end

    def binary?
      @binary
    end

    # @param prefix [String] the path of the service's address
    # @param more [Hash{String => String}] headers beside its own
    # @return [Net::HTTPRequest] the request as it is sent
    def to_net(prefix, more)
      target = prefix + @path
      target += "?#{query_text}" unless @query.empty?
      more = { 'Content-Type' => 'application/json', **more } if @json
      request = Net::HTTP.const_get(@method.capitalize).new(target, { **@headers, **more })
      request.body = @json
      request
    end

    private

    def query_text
      return @query if @query.is_a?(String)

      lists, others = @query.partition { |_, value| value.is_a?(Joined) }
      [*(URI.encode_www_form(others) unless others.empty?),
       *lists.map { |name, value| "#{URI.encode_www_form_component(name)}=#{value}" }].join('&')
    end
  end
end
