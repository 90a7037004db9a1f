require 'promptcrafter'

client = PromptCrafter::Client.new
prompt_id = ENV.fetch('PROMPT_ID')

logs = client.get_logs_by_prompt(prompt_id: prompt_id)
puts "#{logs.length} logs of #{prompt_id}"
logs.each do |log|
  puts "#{log['_id']}: #{log['score'] || 'no score'}, #{log['notes'] || 'no notes'}"
end
