# Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
# frozen_string_literal: true

require 'English'

module PromptCrafter
  # An attempt of a call, as hooks see it: +http_method+; +url+, without the query, which may have what somebody
  # searches for; +path+ of the contract, such as +/prompts/{id}+; +attempt+, 1 for the first; and +headers+, by their
  # names in small letters, where a value that may be a secret is +[hidden]+.
  RequestInfo = Struct.new(:http_method, :url, :path, :attempt, :headers, keyword_init: true)

  # How an attempt ended, as hooks see it: +status+ and +request_id+, which are +nil+ when there was no response;
  # +headers+ as of a {RequestInfo}; +duration+ in seconds until the response was complete; and +error+, why there was
  # none.
  ResponseInfo = Struct.new(:status, :headers, :request_id, :duration, :error, keyword_init: true)

  # Tells hooks, the log and a tracer of attempts.
  class Observer
    # Names of headers whose values are shown to nobody.
    SECRET = /auth|cookie|key|location|password|secret|token/
    private_constant :SECRET

    # @param config [Configuration]
    def initialize(config)
      @config = config
      @logger = config.logger
    end

    # Tells them before and after the block.
    # @param net_request [Net::HTTPGenericRequest]
    # @param about [Hash] the other fields of a {RequestInfo}, without the headers
    # @return [Reply] what the block returns
    def watch(net_request, **about)
      request = RequestInfo.new(**about, headers: shown(net_request.each_header.to_h))
      before(request, net_request.body.to_s.bytesize)
      span = @config.tracer && Spans.start(@config.tracer, request)
      began = now
      reply = yield
    ensure
      # There is no request only if the method ended early.
      finish(request, reply, now - began, reply ? nil : $ERROR_INFO, span) if began
    end

    private

    def before(request, size)
      tell(request, @config.on_request, request)
      @logger&.debug { "#{place(request)} sends #{size} bytes with #{request.headers}" }
    end

    def finish(request, reply, duration, error, span)
      headers = reply ? reply.headers : {}
      response = ResponseInfo.new(status: reply&.status, headers: shown(headers), duration: duration, error: error,
                                  request_id: headers['x-request-id'])
      log(request, response)
      Spans.finish(span, response) if span
      tell(request, @config.on_response, request, response)
    end

    def log(request, response)
      id = ", request #{response.request_id}" if response.request_id
      outcome = response.status || response.error&.class || 'given up'
      @logger&.info do
        "#{place(request)} #{outcome} in #{(response.duration * 1000).round} ms (attempt #{request.attempt}#{id})"
      end
      @logger&.debug { "#{place(request)} gets #{response.headers}" }
    end

    def tell(request, hook, *given)
      hook&.call(*given)
    rescue StandardError => e
      @logger&.warn("#{place(request)}: a hook failed. #{e.class}: #{e.message}")
    end

    def place(request)
      "#{request.http_method} #{request.url}"
    end

    def shown(headers)
      headers.to_h { |name, value| [name, name.match?(SECRET) ? '[hidden]' : value] }
    end

    def now
      Process.clock_gettime(Process::CLOCK_MONOTONIC)
    end
  end

  # Spans as the conventions of OpenTelemetry have them for HTTP clients, but without the query.
  module Spans
    module_function

    # @param tracer [OpenTelemetry::Trace::Tracer]
    # @param request [RequestInfo]
    # @return [OpenTelemetry::Trace::Span]
    def start(tracer, request)
      uri = URI.parse(request.url)
      attributes = {
        'http.request.method' => request.http_method, 'server.address' => uri.hostname, 'server.port' => uri.port,
        'url.full' => request.url, 'url.template' => request.path,
        'http.request.resend_count' => (request.attempt - 1 if request.attempt > 1)
      }
      tracer.start_span("#{request.http_method} #{request.path}", kind: :client, attributes: attributes.compact)
    end

    # @param response [ResponseInfo]
    def finish(span, response)
      status = response.status
      span.set_attribute('http.response.status_code', status) if status
      if response.error || status&.>=(400)
        span.set_attribute('error.type', (status || response.error.class).to_s)
        span.status = OpenTelemetry::Trace::Status.error
      end
      span.finish
    end
  end
end
