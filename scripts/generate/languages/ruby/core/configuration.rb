# frozen_string_literal: true

require 'uri'

module PromptCrafter
  # Where the service is, who asks, and how patient a client is. What is set later counts for the calls after it.
  class Configuration
    DEFAULT_BASE_URL = 'http://localhost:3000'
    # RFC 9110, sections 5.6.2 and 10.1.5.
    TOKEN = /[!#$%&'*+.^_`|~0-9A-Za-z-]+/
    PRODUCT = %r{#{TOKEN}(?:/#{TOKEN})?}
    private_constant :TOKEN, :PRODUCT

    # @return [Numeric] the connection timeout in seconds
    attr_accessor :open_timeout
    # @return [Numeric] the timeout of an attempt for sending the request and reading the response, in seconds
    attr_accessor :read_timeout
    # @return [Integer] the maximum number of connections of a client and those derived from it; if all are in use, a
    #   call waits for one, up to {#read_timeout}
    attr_accessor :max_connections
    # @return [Integer] the maximum number of retries that had no response, or 408, 429, 500, 502, 503 or 504
    attr_accessor :max_retries
    # @return [Numeric, nil] the timeout of a call with all attempts and the pauses between them, in seconds; for a
    #   stream, until it begins; +nil+ for no limit
    attr_accessor :total_timeout
    # @return [Hash{String => String}] sent with every request; they cannot replace those that the client sets itself,
    #   except +User-Agent+
    attr_accessor :headers
    # @return [Proc, nil] decides whether a failed call is retried, at most {#max_retries} times; it takes the error and
    #   the client's own decision: true if a retry is safe and may help
    attr_accessor :retry_when
    # @return [String, nil] the name of the application, as in +my-app/2.0+, added to +User-Agent+
    attr_accessor :app_name
    # @return [Proc, nil] called before each attempt of a call with a {RequestInfo}; if it raises, the call continues,
    #   and the log has a warning
    attr_accessor :on_request
    # @return [Proc, nil] called after each attempt with the same {RequestInfo} and a {ResponseInfo}, in the same way
    attr_accessor :on_response
    # @return [OpenTelemetry::Trace::Tracer, nil] gets a span for each attempt
    attr_accessor :tracer
    # @return [Proc, nil] takes each +Net::HTTP+ before it connects, to set a proxy or your own certificates
    attr_accessor :configure_http
    # @return [#call, nil] makes requests instead of +Net::HTTP+, with another library or in a test; it takes the
    #   request (a +Net::HTTPGenericRequest+) and its address, and returns the status, a Hash of headers and the body as
    #   an Array of pieces, or anything else that has +each+
    attr_accessor :adapter

    def initialize
      @open_timeout = 10
      @read_timeout = 60
      @max_connections = 100
      @max_retries = 2
      @headers = {}
    end

    # A copy has its own headers.
    def initialize_copy(_original)
      super
      @headers = @headers.dup
    end

    # @return [String, nil] the token that was set; where none ever was, +PROMPTCRAFTER_TOKEN+ of the environment
    def access_token
      token = (defined?(@access_token) ? @access_token : ENV.fetch('PROMPTCRAFTER_TOKEN', nil)).to_s.strip
      raise InvalidArgumentError, 'access_token has characters that no token has' unless token.match?(/\A[!-~]*\z/)

      token unless token.empty?
    end

    # @param token [String, nil] a token from +signup+ or +login+; +nil+ for none
    attr_writer :access_token

    # @return [Logger, nil] gets a line for each request (+info+), and more with its headers (+debug+); where none was
    #   set, one for standard error, if +PROMPTCRAFTER_LOG+ of the environment is +info+ or +debug+
    # @raise [InvalidArgumentError] if it is anything else
    def logger
      @logger ||= logger_of_environment
    end

    # @param logger [Logger, nil]
    attr_writer :logger

    # @return [String] the address that was set, else +PROMPTCRAFTER_BASE_URL+ of the environment, else
    #   +http://localhost:3000+; without a slash at its end
    def base_url
      [@base_url, ENV.fetch('PROMPTCRAFTER_BASE_URL', nil), DEFAULT_BASE_URL]
        .map { |address| address.to_s.strip.sub(%r{/+\z}, '') }.find { |address| !address.empty? }
    end

    # @param address [String, nil] the base URL of the service
    attr_writer :base_url

    # @return [URI::HTTP] {#base_url} in its parts
    # @raise [InvalidArgumentError] if it isn't an http or https URL, or has a user name, a query or a fragment
    def uri
      uri = URI.parse(base_url)
      return uri if uri.is_a?(URI::HTTP) && uri.host && !(uri.userinfo || uri.query || uri.fragment)

      raise InvalidArgumentError, 'base_url must be an address such as http://localhost:3000, with no more than a path'
    rescue URI::InvalidURIError
      raise InvalidArgumentError, 'base_url must be an address such as http://localhost:3000'
    end

    # @raise [InvalidArgumentError] if a setting is invalid
    def check
      uri
      access_token
      check_headers
      check_app_name
      logger
      check_times
      check_number(:max_retries, max_retries, 0)
      check_number(:max_connections, max_connections, 1)
    end

    # @return [String] the address alone: the token stays out of logs
    def inspect
      "#<#{self.class} base_url=#{base_url.inspect}>"
    end

    private

    def check_number(name, value, least)
      return if value.is_a?(Integer) && value >= least

      raise InvalidArgumentError, "#{name} must be #{least} or more"
    end

    def check_times
      times = { open_timeout: open_timeout, read_timeout: read_timeout, total_timeout: total_timeout || 1 }
      times.each do |name, value|
        raise InvalidArgumentError, "#{name} must be more than 0 seconds" unless value.is_a?(Numeric) && value.positive?
      end
    end

    def logger_of_environment
      level = ENV.fetch('PROMPTCRAFTER_LOG', '').strip
      return if level.empty?
      raise InvalidArgumentError, 'PROMPTCRAFTER_LOG must be info or debug' unless %w[info debug].include?(level)

      # Ruby no longer contains it, but bundles the gem.
      require 'logger'
      Logger.new($stderr, level: level, progname: 'promptcrafter')
    end

    # Rejected values are not shown (RFC 9110, section 5).
    def check_headers
      allowed = headers.all? do |name, value|
        name.to_s.match?(/\A#{TOKEN}\z/) && value.to_s.match?(/\A[\t -~]*\z/)
      end
      raise InvalidArgumentError, 'headers must have names and values that HTTP allows' unless allowed
    end

    def check_app_name
      return if app_name.to_s.strip.match?(/\A(#{PRODUCT}( #{PRODUCT})*)?\z/)

      raise InvalidArgumentError, 'app_name must be a product such as my-app/2.0'
    end
  end
end
