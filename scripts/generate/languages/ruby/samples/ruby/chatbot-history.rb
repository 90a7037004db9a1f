require 'promptcrafter'

client = PromptCrafter::Client.new

logs = client.get_logs_by_prompt(prompt_id: ENV.fetch('PROMPT_ID'), session_id: 'chat-2')
logs.each do |log|
  puts "#{log['output']} (#{log['score'] || 'no score'}: #{log['notes'] || 'no notes'})"
end
