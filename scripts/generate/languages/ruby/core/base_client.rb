# frozen_string_literal: true

require 'erb'
require 'securerandom'

module PromptCrafter
  # What every client can do, whatever the operations are. Threads may share one.
  class BaseClient
    # Stands for an argument that was not given, where +nil+ is a value.
    NOT_GIVEN = Object.new
    def NOT_GIVEN.inspect
      'NOT_GIVEN'
    end
    NOT_GIVEN.freeze
    private_constant :NOT_GIVEN

    # @return [Configuration] changes apply to later calls
    attr_reader :config

    class << self
      # Sets the defaults of new clients, and returns one.
      # @yieldparam config [Configuration]
      # @return [Client]
      def configure
        yield defaults
        new
      end

      # @return [Configuration] the defaults of new clients
      def defaults
        @defaults ||= Configuration.new
      end
    end

    # Makes a client; nothing is sent yet. Omitted or blank settings are as +configure+ set them.
    # @param access_token [String, nil] a token from +signup+ or +login+, or an API key; by default the environment
    #   variable +PROMPTCRAFTER_TOKEN+
    # @param base_url [String, nil] the base URL of the service; by default the environment variable
    #   +PROMPTCRAFTER_BASE_URL+, or +http://localhost:3000+
    # @param open_timeout [Numeric, nil] the connection timeout in seconds (10)
    # @param read_timeout [Numeric, nil] the timeout for sending a request and reading its response, in seconds (60)
    # @param max_retries [Integer, nil] the maximum number of retries (2)
    # @param more [Hash] any other setting of {Configuration}
    # @raise [InvalidArgumentError] if a setting is invalid
    def initialize(access_token: nil, base_url: nil, open_timeout: nil, read_timeout: nil, max_retries: nil, **more)
      @config = self.class.defaults.dup
      { access_token: access_token, base_url: base_url, open_timeout: open_timeout, read_timeout: read_timeout,
        max_retries: max_retries, **more }.each do |name, value|
        @config.public_send(:"#{name}=", value) unless value.to_s.strip.empty?
      end
      @config.check
      @transport = Transport.new(@config)
    end

    # Makes a client with another token that shares the connections of this one. On a client that others use at the same
    # time, log in by +client.with_token(nil).login(...)+.
    # @param token [String, nil] +nil+ for none
    # @return [Client]
    # @raise [InvalidArgumentError] if the token is invalid
    def with_token(token)
      with_options(access_token: token)
    end

    # Makes a client with other settings, for one call or more, that shares the connections of this one:
    #
    #   client.with_options(read_timeout: 5, max_retries: 0).list_prompts
    #
    # @param headers [Hash{String => String}] more headers; they override this client's of the same name
    # @param settings [Hash] any other setting of {Configuration}
    # @return [Client]
    # @raise [InvalidArgumentError] if a setting is invalid
    def with_options(headers: {}, **settings)
      dup.tap do |other|
        settings.each { |name, value| other.config.public_send(:"#{name}=", value) }
        other.config.headers = other.config.headers.merge(headers)
        other.config.check
      end
    end

    # Makes a call, and returns its value with the status, the headers and the request ID of the response:
    #
    #   response = client.with_response { |one| one.get_account }
    #
    # @yieldparam client [Client] shares the settings, the token and the connections of this one
    # @return [Response] of the last call in the block
    # @raise [InvalidArgumentError] if no call in the block has a response
    def with_response
      reply = nil
      watched = clone
      watched.watch(@config, @transport.with(@config) { |one| reply = one })
      value = yield watched
      raise InvalidArgumentError, 'the block of with_response makes no call' unless reply

      Response.new(value, reply)
    end

    # Closes the connections that are kept between calls. The client can still be used: it makes new ones.
    def close
      @transport.close
    end

    # @return [String] only the address: the token stays out of logs
    def inspect
      "#<#{self.class} base_url=#{@config.base_url.inspect}>"
    end
    alias to_s inspect

    protected

    def watch(config, transport)
      @config = config
      @transport = transport
    end

    private

    def initialize_copy(_original)
      super
      @config = @config.dup
      @transport = @transport.with(@config)
    end

    def call(method, path, **options)
      @transport.call(Request.new(method, path, **options))
    end

    # @param limit [Integer, nil] the maximum number of items
    def pages(method, path, limit: nil, **options, &block)
      items = @transport.pages(Request.new(method, path, **options), limit)
      block ? items.each(&block) : items
    end

    # @return [Enumerator, nil] the pieces of a streamed response; +nil+ if a block receives them
    def stream(method, path, lines: false, **options, &block)
      pieces = @transport.stream(Request.new(method, path, **options))
      pieces = Lines.of(pieces) if lines
      return pieces.extend(Saving) unless block

      pieces.each(&block)
      nil
    end

    # @return [String, nil] a text as it is sent; what has no encoding is taken for UTF-8
    def utf8(text)
      text.nil? || text.encoding == Encoding::BINARY ? text : text.encode(Encoding::UTF_8)
    end

    # Puts together a body.
    # @param names [Hash{Symbol => String}] the names of its fields in the contract, by argument
    # @param fields [Hash, nil] fields under names of either kind
    # @param given [Hash{Symbol => Object}] more of them
    # @param nullable [Array<String>] the names in the contract of those that can be +nil+, which says something else
    #   than to leave them out
    # @return [Hash{String => Object}] the given fields, by their names in the contract
    def body(names, fields, nullable = [], **given)
      left_out = ->(name, value) { NOT_GIVEN.equal?(value) || (value.nil? && !nullable.include?(name)) }
      [fields.to_h, given].map do |some|
        some.transform_keys { |name| names.fetch(name.to_sym, name.to_s) }.reject(&left_out)
      end.reduce(:merge)
    end

    # @param body [Hash{String => Object}] by the names in the contract
    # @param names [Hash{Symbol => String}] the names of its fields in the contract, by argument
    # @param filled [Array<String>] required fields that must not be blank
    # @param present [Array<String>] required fields that may be blank
    # @return [Hash{String => Object}] the body
    # @raise [InvalidArgumentError] if one is missing
    def require_fields(body, names, filled, present = [])
      filled.each { |name| argument(names.key(name), body[name]) }
      present.each { |name| present(names.key(name), body[name]) }
      body
    end

    # @param body [Hash{String => Object}] with a field in whose place an object may stand
    # @param names [Hash{String => String}] the fields that the object gives unless they are there, and its own for each
    # @return [Hash{String => Object}]
    def taken(body, name, names)
      object = body[name]
      return body unless object.is_a?(Hash)

      { **names.transform_values { |own| object[own] }, **body.except(name) }
    end

    # @return [String] a segment of a path, in which no character changes where the path leads
    # @raise [InvalidArgumentError] if it is missing, or would change the path (RFC 3986, section 5.2.4)
    def segment(name, value)
      value = argument(name, value).to_s
      raise InvalidArgumentError, "#{name} is not a valid identifier: #{value.inspect}" if %w[. ..].include?(value)

      ERB::Util.url_encode(value)
    end

    # @return [Integer] the number of items per page of an iteration
    # @raise [InvalidArgumentError] if either is less than 1
    def page_limit(limit, page_size)
      { limit: limit, page_size: page_size }.compact.each do |name, value|
        raise InvalidArgumentError, "#{name} must be 1 or more, not #{value}" if value < 1
      end
      [limit, page_size].compact.min
    end

    # @return [Joined, nil] a list as one value of a query
    def joined(values)
      values && Joined.new(values)
    end

    # @return [Object] the value
    # @raise [InvalidArgumentError] if it is missing, blank, or an empty list, which a query would omit
    def argument(name, value)
      blank = value.is_a?(String) ? value.b.strip.empty? : value == []
      raise InvalidArgumentError, "#{name} is blank; nothing was sent" if blank

      present(name, value)
    end

    # @return [Object] the value, which may be blank
    # @raise [InvalidArgumentError] if it is missing
    def present(name, value)
      value.nil? ? raise(InvalidArgumentError, "#{name} is missing; nothing was sent") : value
    end

    # @return [String] a key by which the service knows a request that it has had before
    def new_idempotency_key
      SecureRandom.uuid
    end
  end
end
