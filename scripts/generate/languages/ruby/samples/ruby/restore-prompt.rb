require 'promptcrafter'

client = PromptCrafter::Client.new

prompt = client.update_prompt(
  id: ENV.fetch('PROMPT_ID'),
  content: 'Summarize the meeting in five bullet points.',
  change_note: 'Back to version 1: one sentence loses the decisions.'
)
puts "Version #{prompt['version']}: #{prompt['content']}"
