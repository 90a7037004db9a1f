# Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
# frozen_string_literal: true

require 'net/http'

module PromptCrafter
  # Keeps connections open from call to call. Threads may share one: each call has a connection to itself.
  class Connections
    # Marks a failure to make a connection: nothing was sent.
    module NotMade; end

    # Raised where all connections are in use for too long.
    class Busy < Net::OpenTimeout; end

    # Everything that Net::HTTP raises if there is no response, or an incomplete one.
    FAILURES = [
      SystemCallError, SocketError, IOError, Net::OpenTimeout, Net::ReadTimeout, Net::WriteTimeout,
      Net::ProtocolError, Net::HTTPBadResponse, Net::HTTPHeaderSyntaxError, OpenSSL::SSL::SSLError, Zlib::Error
    ].freeze

    def initialize
      @lock = Mutex.new
      @freed = ConditionVariable.new
      @used = 0
      @idle = Hash.new { |idle, kind| idle[kind] = [] }
      @process = Process.pid
    end

    # Yields a connection, which is kept when the block ends well. Where as many as may be are in use, it waits for one.
    # @param config [Configuration]
    # @param limit [Numeric] the timeout in seconds
    # @return what the block returns
    # @raise [StandardError] one of FAILURES
    def with(config, limit, &block)
      kind = kind_for(config)
      finish = now + limit
      http = take(kind, config, limit)
      begin
        left = [finish - now, 0.001].max
        lend(http || make(config, left), kind, [config.read_timeout, left].min, &block)
      ensure
        free
      end
    end

    # Closes the connections that no call is using.
    def close
      @lock.synchronize { @idle.values.flatten.tap { @idle.clear } }.each(&:finish)
    end

    private

    # What a connection is made for: none is used for anything else.
    def kind_for(config)
      uri = config.uri
      [uri.hostname, uri.port, uri.scheme == 'https', config.configure_http]
    end

    # @param kind [Array] what a connection must have been made for
    # @return [Net::HTTP, nil] an open connection; +nil+ if there is none
    # @raise [Busy]
    def take(kind, config, limit)
      @lock.synchronize do
        forget unless @process == Process.pid
        wait(config, [config.read_timeout, limit].min)
        @used += 1
        @idle[kind].pop
      end
    end

    # Yields a connection, and keeps it when the block ends well.
    def lend(http, kind, timeout)
      http.read_timeout = http.write_timeout = timeout
      reply = yield http
      keep(http, kind)
      kept = true
      reply
    ensure
      http.finish if !kept && http.started?
    end

    # After a fork the connections are the parent's.
    def forget
      @idle.clear
      @used = 0
      @process = Process.pid
    end

    def wait(config, limit)
      finish = now + limit
      while @used >= config.max_connections
        left = finish - now
        raise busy(config, limit) unless left.positive?

        # It may not take an infinite time.
        @freed.wait(@lock, [left, 3600].min)
      end
    end

    def busy(config, limit)
      message = "all connections (#{config.max_connections}) were in use for #{limit.round(1)} s"
      Busy.new(message).extend(NotMade)
    end

    def free
      @lock.synchronize do
        @used -= 1
        @freed.signal
      end
    end

    def now
      Process.clock_gettime(Process::CLOCK_MONOTONIC)
    end

    def make(config, limit)
      host, port, tls, configure = kind_for(config)
      http = Net::HTTP.new(host, port)
      http.use_ssl = tls
      http.open_timeout = http.ssl_timeout = [config.open_timeout, limit].min
      # Net::HTTP would retry by its own rules.
      http.max_retries = 0
      configure&.call(http)
      http.start
    rescue *FAILURES => e
      raise e.extend(NotMade)
    end

    def keep(http, kind)
      @lock.synchronize { @idle[kind].push(http) }
    end
  end
end
