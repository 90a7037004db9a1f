# frozen_string_literal: true

require 'net/http'

module PromptCrafter
  # Keeps connections open from call to call. Threads may share one: each call has a connection to itself.
  class Connections
    # Marks a failure to make a connection: nothing was sent.
    module NotMade; end

    # Everything that Net::HTTP raises when an answer does not come, or does not come whole.
    FAILURES = [
      SystemCallError, SocketError, IOError, Net::OpenTimeout, Net::ReadTimeout, Net::WriteTimeout,
      Net::ProtocolError, Net::HTTPBadResponse, Net::HTTPHeaderSyntaxError, OpenSSL::SSL::SSLError, Zlib::Error
    ].freeze

    def initialize
      @lock = Mutex.new
      @idle = []
      @process = Process.pid
    end

    # Yields a connection, which is kept when the block ends well.
    # @param config [Configuration]
    # @param limit [Numeric] the seconds that there are
    # @return what the block returns
    # @raise [StandardError] one of FAILURES
    def with(config, limit)
      http = take(config.uri) || make(config, limit)
      http.read_timeout = http.write_timeout = [config.read_timeout, limit].min
      answer = yield http
      keep(http)
      kept = true
      answer
    ensure
      http.finish if http && !kept && http.started?
    end

    # Closes the connections that no call is using.
    def close
      @lock.synchronize { @idle.shift(@idle.length) }.each(&:finish)
    end

    private

    def take(uri)
      @lock.synchronize do
        # After a fork the connections are the parent's.
        @idle.clear unless @process == Process.pid
        @process = Process.pid
        index = @idle.rindex { |http| [http.address, http.port, http.use_ssl?] == [uri.hostname, uri.port, tls?(uri)] }
        index && @idle.delete_at(index)
      end
    end

    def make(config, limit)
      uri = config.uri
      http = Net::HTTP.new(uri.hostname, uri.port)
      http.use_ssl = tls?(uri)
      http.open_timeout = http.ssl_timeout = [config.open_timeout, limit].min
      # Net::HTTP would try again by rules of its own.
      http.max_retries = 0
      http.start
    rescue *FAILURES => e
      raise e.extend(NotMade)
    end

    def keep(http)
      @lock.synchronize { @idle.push(http) }
    end

    def tls?(uri)
      uri.scheme == 'https'
    end
  end
end
