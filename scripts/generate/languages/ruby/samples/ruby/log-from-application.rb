require 'promptcrafter'

client = PromptCrafter::Client.new(read_timeout: 5)

prompt = client.get_prompt(ENV.fetch('PROMPT_ID'))
question = 'When do you open?'
answer = 'We open at nine.' # What your model answers to the prompt and the question.
puts answer

begin
  log = client.create_log(
    prompt_id: prompt,
    input: question,
    output: answer,
    model_used: prompt['model'],
    session_id: 'chat-1'
  )
  puts "Logged #{log['_id']} for version #{log['promptVersion']}"
rescue PromptCrafter::Error => e
  warn "Not logged: #{e.message}"
end
