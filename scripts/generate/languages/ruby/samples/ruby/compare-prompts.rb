require 'promptcrafter'

client = PromptCrafter::Client.new

comparison = client.compare(prompt_id_a: ENV.fetch('PROMPT_A'), prompt_id_b: ENV.fetch('PROMPT_B'), margin: 1)
puts "#{comparison['finding']}: #{comparison['summary']}"
