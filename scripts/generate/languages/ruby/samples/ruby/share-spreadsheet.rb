require 'promptcrafter'

client = PromptCrafter::Client.new

table = client.export_logs_by_prompt_as_csv(prompt_id: ENV.fetch('PROMPT_ID'), escape_formulas: true)
table.save('logs.csv')
puts File.read('logs.csv', encoding: 'UTF-8')
