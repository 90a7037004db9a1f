require 'promptcrafter'

client = PromptCrafter::Client.new

comparison = client.compare(prompt_id: ENV.fetch('PROMPT_ID'))
puts "#{comparison['finding']}: #{comparison['summary']}"
puts "Warnings: #{comparison['warnings'].join(', ')}"
