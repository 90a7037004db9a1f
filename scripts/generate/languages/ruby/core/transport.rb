# frozen_string_literal: true

module PromptCrafter
  # The way over the network, through all tries of a call.
  class Transport
    USER_AGENT = "promptcrafter-ruby/#{VERSION}".freeze

    # More than any page has; an infinite number is none of items.
    MOST_ITEMS = 2**31
    private_constant :MOST_ITEMS

    # @param config [Configuration]
    # @param connections [Connections]
    # @param watch [Proc] gets each successful response
    def initialize(config, connections = Connections.new, &watch)
      @config = config
      @connections = connections
      @watch = watch
    end

    # @return [Transport] the same connections, for other settings
    def with(config, &watch)
      Transport.new(config, @connections, &watch)
    end

    # @return [Object, nil] the value of the response
    # @raise [Error]
    def call(request)
      exchange(request).value(request)
    end

    # @return [Enumerator] the pieces of a streamed response; each iteration repeats the call
    def stream(request)
      Enumerator.new do |items|
        pieces = Pieces.new { |piece| items << piece }
        exchange(request, pieces).value(request)
      end
    end

    # @return [Enumerator] the items of a list, which is read page by page during iteration
    # @param limit [Integer, nil] the maximum number of items
    def pages(request, limit)
      Enumerator.new do |items|
        page = request.dup
        left = limit || Float::INFINITY
        while page.query && left.positive?
          reply = exchange(page)
          reply.value(page).first([left, MOST_ITEMS].min).each { |item| items << item }
          left -= reply.value(page).length
          page.query = reply.next_query
        end
      end
    end

    def close
      @connections.close
    end

    private

    # @param pieces [Pieces, nil] receives a successful response as a stream
    def exchange(request, pieces = nil)
      @config.check
      tries = 1
      finish = now + (@config.total_timeout || Float::INFINITY)
      outcome = try(request, pieces, finish, tries)
      while (pause = pause_after(outcome, request, tries, finish))
        sleep(pause)
        tries += 1
        outcome = try(request, pieces, finish, tries)
      end
      raise no_reply(outcome), cause: outcome unless outcome.is_a?(Reply)

      @watch&.call(outcome) if outcome.success?
      outcome
    end

    # @return [Float, nil] the seconds until the retry; +nil+ if there is none
    def pause_after(outcome, request, tries, finish)
      return if tries > @config.max_retries || (outcome.is_a?(Reply) && outcome.success?)

      pause = Retries.pause(tries, outcome)
      pause if [Retries::LONGEST_RETRY_AFTER_S, finish - now].min > pause && again?(outcome, request)
    end

    def again?(outcome, request)
      usual = Retries.worthwhile?(outcome, request)
      @config.retry_when ? @config.retry_when.call(failure(outcome), usual) : usual
    end

    # @return [Error]
    def failure(outcome)
      outcome.is_a?(Reply) ? outcome.error : no_reply(outcome)
    end

    # @return [Reply, StandardError] the response, or why there is none
    def try(request, pieces, finish, attempt)
      net_request = request.to_net(@config.uri.path, headers(request), @config.headers)
      observe(request, net_request, attempt) do
        @config.adapter ? adapt(net_request, request, pieces) : connect(net_request, request, pieces, finish)
      end
    rescue *Connections::FAILURES => e
      raise if pieces&.within?
      raise no_reply(e) if pieces&.begun?

      e
    end

    def observe(request, net_request, attempt, &block)
      about = request.about(@config.base_url)
      Observer.new(@config).watch(net_request, attempt: attempt, **about, &block)
    end

    def connect(net_request, request, pieces, finish)
      # A time limit of no seconds would be none at all.
      left = [finish - now, 0.001].max
      @connections.with(@config, left) { |http| receive(http, net_request, request, pieces) }
    end

    def receive(http, net_request, request, pieces)
      reply = nil
      http.request(net_request) { |head| reply = reply_to(request, head, pieces, http.read_timeout) }
      reply
    end

    def adapt(net_request, request, pieces)
      uri = @config.uri
      response = @config.adapter.call(net_request, URI.join(uri, net_request.path))
      reply_to(request, Adapted.new(*response), pieces, @config.read_timeout)
    end

    # @param head [Net::HTTPResponse, Adapted]
    def reply_to(request, head, pieces, limit)
      place = request.place(@config.base_url)
      reply = Reply.new(head, place)
      return Reply.new(head, place, whole(head, limit)) unless pieces && reply.of?(request.accepts)

      read(head) { |piece| pieces << piece }
      reply
    end

    def whole(head, limit)
      deadline = now + limit
      body = +''
      read(head) do |piece|
        raise Net::ReadTimeout if now > deadline

        body << piece
      end
      body
    end

    # Net::HTTP takes half a response for a whole one, so its length, and the end of what is compressed, are checked.
    def read(head)
      length = head.content_length
      inflate = Zlib::Inflate.new(Zlib::MAX_WBITS + 16) if head['Content-Encoding'] == 'gzip'
      count = 0
      head.read_body do |piece|
        count += piece.bytesize
        yield inflate ? inflate.inflate(piece) : piece
      end
      raise EOFError, 'the response is incomplete' if (length && count < length) || inflate&.finished? == false
    ensure
      inflate&.close
    end

    def headers(request)
      token = @config.access_token if request.secured?
      agent = "#{USER_AGENT} #{@config.app_name.to_s.strip}".strip
      { 'User-Agent' => agent, 'Accept-Encoding' => 'gzip', 'Authorization' => token && "Bearer #{token}" }.compact
    end

    def no_reply(failure)
      place = @config.base_url
      unsent = '; nothing was sent' if Retries.undone?(failure)
      case failure
      when Connections::Busy then TimeoutError.new("No connection to #{place}: #{failure.message}#{unsent}")
      when Timeout::Error then TimeoutError.new("No response from #{place} in time#{unsent}")
      else ConnectionError.new("No response from #{place}: #{failure.message}#{unsent}")
      end
    end

    def now
      Process.clock_gettime(Process::CLOCK_MONOTONIC)
    end
  end
end
