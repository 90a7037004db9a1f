require 'promptcrafter'

client = PromptCrafter::Client.new

logs = client.get_logs_by_prompt(prompt_id: ENV.fetch('PROMPT_ID'), score_max: 5)
logs.each { |log| puts "#{log['score']}: #{log['output']}" }
