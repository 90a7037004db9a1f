require 'promptcrafter'

client = PromptCrafter::Client.new

prompt = client.update_prompt(
  id: ENV.fetch('PROMPT_ID'),
  content: 'Explain the Industrial Revolution to a class of twelve-year-olds in 150 words. End with a question.',
  model: 'GPT-4o',
  change_note: 'The lesson needs a discussion.'
)
puts "Updated #{prompt['_id']}, now version #{prompt['version']}"
