import type { Model } from '../../../scripts/generate/contract/model.js'
import { ruby } from '../../../scripts/generate/languages/ruby/pack.js'
import { type NamedCall, nameModel, withoutPlace } from '../../../scripts/generate/names/names.js'
import type { DriverKind } from '../driver.js'

/** The Ruby client in the conformance suite. */
export const driver: DriverKind = {
  pack: ruby,
  variants: [{ title: 'ruby', command: ['ruby', '-w', '-Iclient/lib', 'driver.rb'] }],
  needs: ['ruby'],
  manyCalls: { file: 'many_calls.rb', command: ['ruby', '-w', '-Iclient/lib', 'many_calls.rb'] },
  traces: true,
  render: (model) => new Map([['driver.rb', renderDriver(model)]]),
}

function renderDriver(model: Model): string {
  const { calls } = nameModel(model, ruby)
  const walks = calls.filter(({ iterator }) => iterator !== undefined)
  return `
require 'json'
require 'logger'
require 'pp'
require 'stringio'
require 'time'
require 'promptcrafter'

# Of each call: its name, and its arguments by their names in the contract.
CALLS = {
${calls.map((call) => `  ${entry(call, call.name)},`).join('\n')}
}
WALKS = {
${walks.map((call) => `  ${entry(withoutPlace(call), call.iterator as string)},`).join('\n')}
}

def secure(http, options)
  files = options['certificates']
  http.ca_file = files['ca']
  http.cert = OpenSSL::X509::Certificate.new(File.read(files['certificate']))
  http.key = OpenSSL::PKey.read(File.read(files['key']))
  proxy = URI.parse(options['proxy'])
  http.proxy_from_env = false
  http.proxy_address = proxy.host
  http.proxy_port = proxy.port
end

def response_of(fake)
  [fake['status'], fake['headers'], [fake['text']]]
end

def predicate(status)
  ->(error, usual) { !status.nil? && (usual || error.status == status) }
end

# What the client names of the API of OpenTelemetry.
module OpenTelemetry
  module Trace
    module Status
      def self.error
        :error
      end
    end
  end
end

Span = Struct.new(:told) do
  def set_attribute(key, value)
    told[:attributes][key] = value
  end

  def status=(status)
    told[:isError] = status == :error
  end

  def finish
    told[:hasEnded] = true
  end
end

Tracer = Struct.new(:spans) do
  def start_span(name, kind:, attributes:)
    spans << { name: name, isClient: kind == :client, isError: false, hasEnded: false, attributes: attributes }
    Span.new(spans.last)
  end
end

# Threads of calls that were begun; each gives the message of its error.
BEGUN = []

OBSERVED = {}
LOG = StringIO.new

def collector
  Logger.new(LOG, formatter: ->(level, _, _, text) { "#{level.downcase} #{text}\n" })
end

def observed
  { **OBSERVED, log: LOG.string.gsub(/^warning /, 'warn ').lines }
end

def observing(how)
  OBSERVED.update(requests: [], responses: [], spans: [])
  LOG.reopen(+'')
  last = nil
  fault = -> { raise 'a fault of the hook' if how == 'throw' }
  {
    on_request: lambda { |request|
      last = request
      OBSERVED[:requests] << { **request.to_h.except(:http_method), method: request.http_method }
      fault.call
    },
    on_response: lambda { |request, response|
      OBSERVED[:responses] << {
        isSame: request.equal?(last), status: response.status.to_i, requestId: response.request_id,
        hasError: !response.error.nil?, headers: response.headers
      }
      fault.call
    },
    logger: collector, tracer: Tracer.new(OBSERVED[:spans])
  }
end

def settings(options)
  {
    **(options['observe'] ? observing(options['observe']) : {}),
    access_token: options['token'], base_url: options['baseUrl'], max_retries: options['maxRetries'],
    open_timeout: options['timeoutMs']&.fdiv(1000), read_timeout: options['timeoutMs']&.fdiv(1000),
    total_timeout: options['totalTimeoutMs']&.fdiv(1000), headers: options['headers'],
    app_name: options['appName'], max_connections: options['maxConnections'],
    retry_when: options.key?('retryStatus') ? predicate(options['retryStatus']) : nil,
    configure_http: options['certificates'] && ->(http) { secure(http, options) },
    adapter: options['fake'] && ->(_, _) { response_of(options['fake']) }
  }.compact
end

def native(value)
  case value
  when Array then value.map { |one| native(one) }
  when Hash
    return Time.iso8601(value['$time']) if value['$time']
    return Date.iso8601(value['$date']) if value['$date']

    value.transform_values { |one| native(one) }
  else value
  end
end

def read_times(value)
  return value.map { |one| read_times(one) } if value.is_a?(Array)

  value.to_h { |key, one| [key, key.end_with?('At') ? (Time.iso8601(one).to_r * 1000).to_i : one] }
end

def send_to(client, known, command, **more)
  name, arguments, binary = known.fetch(command['call'])
  given = command['arguments'].slice(*arguments.keys).to_h { |key, value| [arguments.fetch(key), value] }
  given[binary] = given[binary].unpack1('m0') if given[binary]
  client.public_send(name, **given, **more)
end

def read(pieces, take)
  bytes = ''.b
  pieces.each do |piece|
    bytes << piece.b
    break if take && bytes.bytesize >= take
  end
  bytes.byteslice(0, take || bytes.bytesize)
end

# @return [String, nil] the message of a call's error
def fault_of(client, command)
  send_to(client, CALLS, command)
  nil
rescue PromptCrafter::Error => e
  e.message
end

def run(client, command)
  case command['do']
  when 'setToken'
    client.config.access_token = command['token']
    nil
  when 'derive'
    run(client.with_token(command['token']), { **command, 'do' => 'call' })
  when 'call'
    client = client.with_options(**settings(command['with'])) if command['with']
    return respond(client, command) if command['response']

    result = send_to(client, CALLS, command, **{ idempotency_key: command['idempotencyKey'] }.compact)
    return result.save(command['save']) if command['save']

    return read_times(result) if command['readTimes']

    result.is_a?(Enumerator) ? read(result, command['take']) : result
  when 'begin'
    BEGUN.concat(Array.new(command['times']) { Thread.new { fault_of(client, command) } })
    nil
  when 'finish'
    BEGUN.shift(BEGUN.size).filter_map(&:value)
  when 'iterate'
    walk = { limit: command['arguments']['limit'], page_size: command['arguments']['pageSize'] }.compact
    items = send_to(client, WALKS, command, **walk)
    command['take'] ? items.first(command['take']) : items.to_a
  end
end

def respond(client, command)
  plain = command.except('response')
  response = client.with_response { |one| run(one, plain) }
  {
    value: response.value, status: response.status, requestId: response.request_id,
    contentType: response.headers['content-type'], isReplay: response.replayed?, nextCursor: response.next_cursor
  }
end

def show(client, error)
  shown = [client, client.config].flat_map { |one| [one.inspect, one.to_s, one.pretty_inspect] }
  shown + (error ? [error.inspect, error.full_message, error.pretty_inspect, error.cause.inspect] : [])
end

def report(error)
  family = error.is_a?(PromptCrafter::Error)
  {
    class: error.class.name.delete_prefix('PromptCrafter::'), family: family, message: error.message,
    status: family ? error.status_code : nil, details: family ? error.details : [],
    requestId: family ? error.request_id : nil, retryAfter: family ? error.retry_after : nil,
    contentType: family ? error.headers['content-type'] : nil, body: family ? error.body : nil
  }
end

$stdout.sync = true
client = failure = nil
$stdin.each_line do |line|
  command = native(JSON.parse(line))
  reply =
    begin
      if command['do'] == 'construct'
        client = PromptCrafter::Client.new(**settings(command['options']))
        { result: nil }
      elsif command['do'] == 'observed'
        { result: observed }
      elsif command['do'] == 'show'
        { result: show(client, failure) }
      else
        result = run(client, command)
        binary = result.is_a?(String) && result.encoding == Encoding::BINARY
        { result: binary ? [result].pack('m0') : result }
      end
    rescue StandardError => e
      failure = e
      { error: report(e) }
    end
  puts JSON.generate({ id: command['id'], **reply })
end
`
}

/** What the driver knows of a call. */
function entry({ path, call, required, optional, body, content }: NamedCall, name: string): string {
  const pairs = [
    ...[...path, ...required].map(({ name: argument, parameter }) => [parameter.name, argument]),
    ...(body?.fields ?? []).map(({ name: argument, field }) => [field.name, argument]),
    ...optional.map(({ name: argument, parameter }) => [parameter.name, argument]),
    ...(content ? [['content', content.name]] : []),
  ]
  const binary = content?.content.type.kind === 'binary' ? `, :${content.name}` : ''
  const names = pairs.map(([key, argument]) => `'${key}' => :${argument}`).join(', ')
  return `'${call.id}' => ['${name}', { ${names} }${binary}]`
}
