require 'promptcrafter'

client = PromptCrafter::Client.new

log = client.create_log(
  prompt_id: ENV.fetch('PROMPT_ID'),
  output: 'Before 1760, nearly everything was made by hand...',
  model_used: 'Claude 3 Sonnet',
  notes: 'Easy to follow; ends too suddenly.',
  score: 8
)
puts "Logged #{log['_id']} with score #{log['score']}"
