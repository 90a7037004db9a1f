# Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
# frozen_string_literal: true

module PromptCrafter
  # The way over the network, through all tries of a call.
  class Transport
    USER_AGENT = "promptcrafter-ruby/#{VERSION}".freeze

    # @param config [Configuration]
    def initialize(config)
      @config = config
      @connections = Connections.new
    end

    # @return [Object, nil] what the operation is answered with
    # @raise [Error]
    def call(request)
      exchange(request).value(text: request.text?, binary: request.binary?)
    end

    # @return [Enumerator] the items of a list, which is read page by page while they are asked for
    def pages(request)
      Enumerator.new do |items|
        page = request.dup
        while page.query
          answer = exchange(page)
          answer.value.each { |item| items << item }
          page.query = answer.next_query
        end
      end
    end

    def close
      @connections.close
    end

    private

    def exchange(request)
      tries = 1
      outcome = try(request)
      while tries <= @config.max_retries && Retries.worthwhile?(outcome, request)
        sleep(Retries.pause(tries, outcome))
        tries += 1
        outcome = try(request)
      end
      outcome.is_a?(Answer) ? outcome : raise(no_answer(outcome), cause: outcome)
    end

    # @return [Answer, StandardError] the answer, or why there is none
    def try(request)
      net_request = request.to_net(@config.uri.path, headers(request))
      @connections.with(@config) { |http| receive(http, net_request) }
    rescue *Connections::FAILURES => e
      e
    end

    def receive(http, net_request)
      deadline = now + @config.read_timeout
      body = +''
      response = http.request(net_request) do |head|
        length = head.content_length unless head.key?('Content-Encoding')
        head.read_body do |chunk|
          raise Net::ReadTimeout if now > deadline

          body << chunk
        end
        # Net::HTTP takes half an answer for a whole one.
        raise EOFError, 'the answer broke off' if length && body.bytesize < length
      end
      Answer.new(response, body)
    end

    def headers(request)
      token = @config.access_token if request.secured?
      { 'User-Agent' => USER_AGENT, 'Authorization' => token && "Bearer #{token}" }.compact
    end

    def no_answer(failure)
      return TimeoutError.new("No answer from #{@config.base_url} in time") if failure.is_a?(Timeout::Error)

      ConnectionError.new("No answer from #{@config.base_url}: #{failure.message}")
    end

    def now
      Process.clock_gettime(Process::CLOCK_MONOTONIC)
    end
  end
end
