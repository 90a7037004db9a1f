# frozen_string_literal: true

# What a user of the Ruby client relies on beyond the cases that all clients share.
# Takes the address of the service, the address of servers that respond oddly, and a token.

require 'promptcrafter'
require 'securerandom'

SERVICE, ODD, TOKEN = ARGV

def assert(holds, message = 'as it should not be')
  raise message unless holds
end

def failure(kind, client)
  client.list_prompts
rescue kind => e
  assert(![e.inspect, e.full_message, e.cause.inspect].join.include?(TOKEN), 'the token is shown')
  e
else
  raise 'the call succeeded'
end

def refused(**settings)
  PromptCrafter::Client.new(**settings)
rescue PromptCrafter::InvalidArgumentError => e
  e.message
else
  raise "#{settings} was taken"
end

def odd(oddity, **settings)
  PromptCrafter::Client.new(access_token: TOKEN, base_url: "#{ODD}/#{oddity}", max_retries: 0, **settings)
end

# No redirect is followed: the token is for one address.
client = odd('redirect')
error = failure(PromptCrafter::Error, client)
assert(error.status_code == 307 && error.message.include?(error.headers['location']), error.message)
assert(![client.inspect, client.to_s, client.config.inspect].join.include?(TOKEN))

# What is not the service's is an error, with or without success.
error = failure(PromptCrafter::Error, odd('page/'))
assert(error.status == 200 && error.message.include?('base_url'), error.message)
error = failure(PromptCrafter::ServerError, odd('gateway'))
assert(!error.message.include?('<html') && error.body.include?('<html'), error.message)

# Of details that are not the service's, those that can be read are kept.
error = failure(PromptCrafter::BadRequestError, odd('details'))
assert(error.details == [{ 'field' => '/tags', 'message' => 'x' }], error.details)

# The timeout covers the whole response, even if each piece of it comes in time.
began = Process.clock_gettime(Process::CLOCK_MONOTONIC)
failure(PromptCrafter::TimeoutError, odd('trickle', read_timeout: 0.5))
assert(Process.clock_gettime(Process::CLOCK_MONOTONIC) - began < 20)

# What cannot work is said at once; the token that is refused is not shown.
assert(refused(base_url: 'localhost:3000').include?('http'))
assert(refused(base_url: 'http://ada:secret@localhost').include?('base_url'))
assert(!refused(access_token: "secret\nX-Header: 1").include?('secret'))

# A token from a file ends in a new line. What is set later counts.
client = PromptCrafter::Client.new(access_token: "#{TOKEN}\n", base_url: 'http://127.0.0.1:1')
client.config.base_url = "#{SERVICE}/"
prompt = client.create_prompt(title: 'Sea haiku', content: 'Write it.', model: 'GPT-4o', tags: %w[sea])
id = prompt['_id']

# An identifier alone or as a keyword, fields as keywords or as one Hash, under names of either kind.
assert([client.get_prompt(id), client.get_prompt(id: id)].uniq.length == 1)
assert(client.update_prompt(id: id, title: 'Waves')['title'] == 'Waves')
assert(client.update_prompt(id, prompt)['title'] == 'Sea haiku')
forms = [
  client.create_log(prompt_id: id, output: 'Waves', model_used: 'GPT-4o', score: 0),
  client.create_log({ prompt_id: id, output: 'Waves', model_used: 'GPT-4o', notes: nil, score: 0 }),
  client.create_log({ 'promptId' => id, 'output' => 'Waves', 'modelUsed' => 'GPT-4o', 'score' => 0 }),
  client.create_log(promptId: id, output: 'Waves', modelUsed: 'GPT-4o', score: 0)
]
assert(forms.map { |log| log.slice('promptId', 'output', 'modelUsed', 'notes', 'score') }.uniq.length == 1)
forms.each { |log| assert(client.delete_log(log['_id']).nil?) }
assert(client.search_prompts(q: 'haiku') == client.search_prompts('haiku'))

# An identifier that is missing by mistake never means all logs, and is said at once.
[
  -> { client.get_logs_by_prompt }, -> { client.get_logs_by_prompt([]) }, -> { client.get_prompt(nil) },
  -> { client.delete_prompt(id: '') }, -> { client.create_log({ 'promptId' => nil }) }
].each do |call|
  call.call
  raise 'the call succeeded'
rescue PromptCrafter::InvalidArgumentError => e
  assert(e.message.include?('id'), e.message)
end

# A field that the contract does not have is said to be wrong, not lost.
begin
  client.create_prompt(title: 'Sea haiku', content: 'Write it.', model: 'GPT-4o', tag: 'sea')
  raise 'the call succeeded'
rescue PromptCrafter::BadRequestError => e
  assert(e.details.any? { |detail| detail['field'] == '/tag' }, e.details)
  assert(e.request_id)
end

# Threads share a client, and so do processes.
threads = Array.new(8) do
  Thread.new do
    10.times { |score| client.create_log(prompt_id: id, output: 'Waves', model_used: 'GPT-4o', score: score) }
  end
end
threads.each(&:join)
child = fork { exit!(client.get_logs_by_prompt(id).length == 80) }
_, status = Process.wait2(child)
assert(status.success?)
assert(client.get_logs_by_prompt(prompt_id: id).length == 80)

# A walk is an Enumerator, or yields to a block.
walk = client.each_log_by_prompt(id, order: 'desc', page_size: 33)
assert(walk.is_a?(Enumerator) && walk.next['score'] && walk.count == 80)
scores = []
client.each_log { |log| scores << log['score'] }
assert(scores.tally == (0..9).to_h { |score| [score, 8] }, scores.tally)

# The client keeps each token that it is given, and drops it with the account.
ada = PromptCrafter::Client.new(access_token: '', base_url: SERVICE)
passwords = ['correct horse battery', 'battery horse correct']
ada.signup(name: 'Ada', email: "#{SecureRandom.uuid}@example.com", password: passwords.first)
ada.update_account(current_password: passwords.first, new_password: passwords.last)
assert(ada.list_prompts == [])
ada.delete_account(current_password: passwords.last)
assert(failure(PromptCrafter::AuthenticationError, ada).message.include?('missing'))

# `configure` sets what clients are made with, and makes one.
made = PromptCrafter::Client.configure do |config|
  config.access_token = TOKEN
  config.base_url = SERVICE
end
assert(made.get_prompt(id) == PromptCrafter::Client.new.get_prompt(id))
client.close
assert(client.delete_prompt(id).nil?)
puts 'all as it should be'
