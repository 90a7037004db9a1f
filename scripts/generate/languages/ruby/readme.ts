import type { Model } from '../../contract/model.js'
import { nullableFields } from '../../contract/nullable.js'
import type { Named, NamedCall } from '../../names/names.js'
import { callTable, errorRows, foreign, logging, retries, streamNames } from '../readme.js'

/** The page that somebody sees who has found the gem and nothing else. */
export function renderReadme(model: Model, { calls }: Named): string {
  return `# ${model.title} for Ruby

${model.summary} This is the client for Ruby 3.0 and later. It needs no other gem.

\`\`\`sh
cd generated/clients/ruby
gem build promptcrafter.gemspec --output promptcrafter.gem
gem install --local promptcrafter.gem
\`\`\`

## Quickstart

With the service running at http://localhost:3000, as a file \`quickstart.rb\`:

\`\`\`ruby
require 'promptcrafter'
require 'securerandom'

client = PromptCrafter::Client.new

# Sign up once; afterwards log in. Both keep the token in the client.
email = "ada-#{SecureRandom.uuid}@example.com"
client.signup(name: 'Ada', email: email, password: 'correct horse battery staple')
client.login(email: email, password: 'correct horse battery staple')

# Save a prompt, and log the output of a model.
prompt = client.create_prompt(
  title: 'Sea haiku',
  content: 'Write a haiku about the sea.',
  model: 'GPT-4o',
  tags: ['poetry']
)
client.create_log(
  prompt_id: prompt['_id'],
  output: 'Waves fold into foam',
  model_used: 'GPT-4o',
  notes: 'One line only.',
  score: 7
)

# Read it back.
client.get_logs_by_prompt(prompt_id: prompt['_id']).each do |log|
  puts "#{log['modelUsed']}, #{log['score']} of 10: #{log['output']}"
end
\`\`\`

## The client

\`\`\`ruby
PromptCrafter::Client.new(access_token: nil, base_url: nil, open_timeout: 10, read_timeout: 60, max_retries: 2)
\`\`\`

| setting | what it is | default |
| --- | --- | --- |
| \`access_token\` | a login token or an API key | \`PROMPTCRAFTER_TOKEN\` |
| \`base_url\` | the address of the service | \`PROMPTCRAFTER_BASE_URL\`, else \`http://localhost:3000\` |
| \`open_timeout\` | the seconds that making a connection may take | 10 |
| \`read_timeout\` | the seconds that sending a request and reading its response may take, in each try | 60 |
| \`max_connections\` | how many connections are used at once; a call that finds none free waits for one | 100 |
| \`max_retries\` | the maximum number of retries | 2 |
| \`total_timeout\` | the seconds that a call may take with all attempts; a stream, until it begins | no limit |
| \`app_name\` | your application, as in \`my-app/2.0\`; added to \`User-Agent\` | none |
| \`logger\`, \`on_request\`, \`on_response\`, \`tracer\` | see [below](#logging-hooks-and-tracing) | none |
| \`configure_http\` | called with each \`Net::HTTP\` before it connects | none |
| \`adapter\` | the HTTP library that sends requests | \`Net::HTTP\` |
| \`retry_when\` | \`->(error, usual)\`: whether to retry; \`usual\` is the client's own decision | \`usual\` |
| \`headers\` | sent with every request; they replace none of the client's own except \`User-Agent\` | none |

You can change each of them later, as in \`client.config.access_token = token\`. \`PromptCrafter::Client.configure\`
sets the defaults of new clients, and returns one:

\`\`\`ruby
client = PromptCrafter::Client.configure do |config|
  config.base_url = 'http://localhost:3000'
  config.read_timeout = 120
end
\`\`\`

For one call with other settings, make a client that shares the connections:
\`client.with_options(read_timeout: 5, max_retries: 0).list_prompts\`.

Threads may share a client. \`signup\` and \`login\` change its token for all of them: on a shared client, log in by
\`client.with_token(nil).login(…)\`. \`client.with_token(token)\` is a client for another token with the same
connections.

${callTable(calls)}

Arguments are keywords; what a path needs can stand alone, as in \`client.get_prompt(id)\`, and the fields of what is
sent can be one Hash, as in \`client.create_log(fields)\`. Calls return hashes with the names of the contract;
what is optional and was never given is absent. The gem has their types, and those of all methods, as
[RBS](https://github.com/ruby/rbs) for editors and type checkers.

${nulls(calls)}### Long lists

\`list_logs\` returns the whole list. An iterator fetches one page at a time and keeps only that in memory; without a
block, it is an \`Enumerator\`:

\`\`\`ruby
client.each_log(order: 'desc', limit: 1000, page_size: 500) { |log| puts log['_id'] }
best = client.each_log.lazy.select { |log| log['score'] == 10 }.first(3)
\`\`\`

It ends after \`limit\` items; without a limit, it continues to the end.

### Dates and times

You can pass a \`Time\` or a \`DateTime\` wherever the service expects a time, and a \`Date\` as \`from\` or \`to\`. The
client sends times in UTC with millisecond precision. Responses contain strings; parse them with \`Time.iso8601\`. The
client already requires \`time\`, which has that method:

\`\`\`ruby
yesterday = Time.now - 86_400
client.list_logs(from: yesterday).each { |log| puts Time.iso8601(log['createdAt']) > yesterday }
\`\`\`

### Responses

\`with_response\` returns a \`Response\` for the call in its block: \`value\` (what the call itself returns),
\`status\`, \`headers\`, \`request_id\`, \`replayed?\` (whether an earlier request with the same idempotency key did it)
and, for one page of a list, \`next_cursor\`.

\`\`\`ruby
page = client.with_response { |one| one.list_prompts(limit: 10) }
puts "#{page.status} #{page.request_id}"
puts client.list_prompts(limit: 10, cursor: page.next_cursor) if page.next_cursor
\`\`\`

${streams(calls)}### Proxies and certificates

\`configure_http\` is called with each \`Net::HTTP\` before it connects:

\`\`\`ruby
client = PromptCrafter::Client.new(configure_http: lambda { |http|
  http.ca_file = 'ca.pem'
  http.cert = OpenSSL::X509::Certificate.new(File.read('client.pem'))
  http.key = OpenSSL::PKey.read(File.read('client.key'))
  http.proxy_from_env = false
  http.proxy_address = 'proxy.example.com'
  http.proxy_port = 3128
})
\`\`\`

By default, \`Net::HTTP\` takes a proxy from \`http_proxy\`, and authorities from \`SSL_CERT_FILE\`.

### Logging, hooks and tracing

${logging}

\`logger\` takes your own \`Logger\` instead. \`on_request\` and \`on_response\` are called before and after each
attempt:

\`\`\`ruby
watched = client.with_options(
  on_response: lambda { |request, response|
    puts "#{request.path} #{response.status} in #{(response.duration * 1000).round} ms"
  }
)
watched.get_account
\`\`\`

\`tracer\` takes a tracer of [OpenTelemetry](https://opentelemetry.io), as from
\`OpenTelemetry.tracer_provider.tracer('my-app')\`. It gets a span for each attempt, named like \`GET /prompts/{id}\`,
with the attributes that the conventions for HTTP clients require; \`url.full\` has no query.

### Tests without a service

\`adapter\` makes the requests instead of \`Net::HTTP\`. It is called with each request and its address, and
returns the status, the headers and the body in pieces; with it, you can also use another HTTP library.

\`\`\`ruby
prompts = '[{ "_id": "prompt104", "title": "Sea haiku" }]'
adapter = ->(_request, _uri) { [200, { 'Content-Type' => 'application/json' }, [prompts]] }
offline = PromptCrafter::Client.new(adapter: adapter)
puts offline.list_prompts.first['title']
\`\`\`

### Errors

Every failure is a \`PromptCrafter::Error\` with \`status_code\`, \`message\` (including which fields are invalid),
\`details\` (the invalid fields), \`body\`, \`headers\`, \`request_id\` (as in the service's log) and \`retry_after\`
(seconds). ${foreign}

Its kinds, in \`PromptCrafter\`:

| status | class |
| --- | --- |
${errorRows(model)}
| nothing was sent: an argument or a setting is missing or can't be used | \`InvalidArgumentError\` |
| no response | \`ConnectionError\` |
| no response in time | \`TimeoutError\`, a \`ConnectionError\` |

\`\`\`ruby
begin
  client.get_prompt('prompt104')
rescue PromptCrafter::NotFoundError => e
  puts e.message, e.request_id
end
\`\`\`

${retries}
`
}

/** How a stream is read, where there is one. */
function streams(calls: readonly NamedCall[]): string {
  const names = streamNames(calls)
  if (names === '') return ''
  return `### Streams

${names} yield a response to a block while it arrives: text line by line, anything else in pieces of bytes. Without a
block they give an \`Enumerator\`, and each iteration makes the call again. The time limit holds for each piece.

\`save('logs.csv')\` of such an \`Enumerator\` writes all of it to a file, which gets its name only when it is complete.

`
}

/** Which fields can be null, and how that is said. */
function nulls(calls: readonly NamedCall[]): string {
  const start =
    'What you leave out of an update stays as it is. `nil` is sent as `null`, which removes what is there, for ' +
    'these fields'
  return nullableFields(calls, start)
}
