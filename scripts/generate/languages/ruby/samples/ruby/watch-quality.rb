require 'promptcrafter'

client = PromptCrafter::Client.new
average = ->(logs) { logs.sum { |log| log['score'] }.fdiv(logs.length) }

prompt = client.get_prompt(ENV.fetch('PROMPT_ID'))
logs = client.get_logs_by_prompt(prompt_id: prompt['_id']).select { |log| log['score'] }
before, after = logs.partition { |log| log['createdAt'] < prompt['updatedAt'] }
puts "before the change: #{average[before].round(1)} (#{before.length} logs)"
puts "after the change: #{average[after].round(1)} (#{after.length} logs)"
puts 'It declined: read the notes of the newest logs.' if average[after] < average[before]
