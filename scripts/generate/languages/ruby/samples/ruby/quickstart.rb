# step: sign-up
require 'promptcrafter'

client = PromptCrafter::Client.new
client.signup(name: 'Ada', email: 'ada@example.com', password: 'correct horse battery staple')

# step: save-prompt
prompt = client.create_prompt(
  title: 'Sea haiku',
  content: 'Write a haiku about the sea.',
  model: 'GPT-4o',
  tags: ['poetry']
)
puts "Saved #{prompt['_id']}"

# step: log-output
log = client.create_log(
  prompt_id: prompt['_id'],
  output: 'Waves fold into foam',
  model_used: 'GPT-4o',
  score: 7,
  notes: 'One line only.'
)
puts "Logged #{log['_id']} with score #{log['score']}"

# step: read-back
client.get_logs_by_prompt(prompt_id: prompt['_id']).each do |log|
  puts "#{log['_id']}: #{log['score']}, #{log['output']}"
end
