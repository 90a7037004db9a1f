# frozen_string_literal: true

# Calls that `rbs test` compares with the gem's signatures: arguments by place, by name and as one Hash, and each kind
# of result. Takes a token, and the folder of the signatures.

require 'promptcrafter'
require 'tmpdir'

def expect(kind)
  yield
rescue kind => e
  e
else
  raise "there was no #{kind}"
end

client = PromptCrafter::Client.configure { |config| config.max_retries = 0 }.with_token(ARGV.fetch(0))
prompt = client.create_prompt(title: 'Sea haiku', content: 'Write.', model: 'A', tags: ['poetry'])
id = prompt['_id']
[client.get_prompt(id), client.get_prompt(id: id)].each { |one| puts one['title'] }
client.update_prompt(id, title: 'Sea')
client.update_prompt(id: id, change_note: 'Shorter.', content: 'Write a haiku.')
client.update_prompt(id, { 'model' => 'B' })
log = client.create_log(prompt_id: prompt, output: 'Waves', model_used: 'A', score: 7, latency_ms: 12.5)
client.create_log({ promptId: id, output: 'Foam', modelUsed: 'A' }, idempotency_key: 'one-key')
client.create_logs(logs: [{ 'promptId' => id, 'output' => 'Tide', 'modelUsed' => 'B', 'metadata' => { 'a' => 1 } }])
client.create_log(prompt_id: id, output: 'Gulls', model_used: 'A', occurred_at: Time.now)
client.list_logs(from: Date.today - 1, to: DateTime.now + 1)
client.update_log(log['_id'], score: nil, notes: 'Short.')
puts client.get_logs_by_prompt(id).size, client.list_logs(score_min: 1, order: 'asc').size
client.each_log(page_size: 1) { |one| puts one['output'] }
puts client.each_prompt_version(id).map { |version| version['version'] }.join(' ')
client.export_prompts_as_ndjson { |line| puts line.size.positive? }
Dir.mktmpdir { |folder| puts client.export_logs_as_csv.save("#{folder}/logs.csv").positive? }
client.get_statistics(group_by: %w[modelUsed promptVersion])
client.compare(prompt_id: id, prompt_version_a: 1, prompt_version_b: 2)
client.search_prompts('haiku').each { |found| puts found['content'] }
puts client.with_response(&:get_account).request_id.nil?
puts expect(PromptCrafter::NotFoundError) { client.get_prompt('prompt404') }.status_code
# A value that the signatures exclude is told by the check, which so is known to run.
puts expect(RBS::Test::Tester::TypeError) { client.list_logs(order: 'sideways') }.class

# Every public method has a signature.
loader = RBS::EnvironmentLoader.new
%w[date logger monitor net-http pathname uri].each { |name| loader.add(library: name, version: nil) }
loader.add(path: Pathname(ARGV.fetch(1)))
builder = RBS::DefinitionBuilder.new(env: RBS::Environment.from_loader(loader).resolve_type_names)
[PromptCrafter::BaseClient, PromptCrafter::Client, PromptCrafter::Configuration, PromptCrafter::Error,
 PromptCrafter::Response].each do |type|
  described = builder.build_instance(RBS::TypeName.new(
                                       name: type.name.split('::').last.to_sym,
                                       namespace: RBS::Namespace.parse('::PromptCrafter')
                                     )).methods.keys
  public_methods = type.public_instance_methods(false).grep_v(/__(with|without)__/)
  missing = public_methods - described
  raise "#{type} has no signature of #{missing.join(', ')}" unless missing.empty?
end

client.delete_log(id: log['_id'])
client.delete_prompt(id)
client.close
