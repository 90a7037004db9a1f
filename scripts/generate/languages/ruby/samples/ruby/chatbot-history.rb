require 'promptcrafter'

client = PromptCrafter::Client.new

logs = client.get_logs_by_prompt(prompt_id: ENV.fetch('PROMPT_ID'))
judged = logs.select { |log| log['score'] }
average = judged.sum { |log| log['score'] }.fdiv(judged.length)
puts "#{logs.length} answers, average score #{average.round(1)}"
judged.each do |log|
  puts "#{log['_id']}: #{log['score']}, #{log['notes']}" if log['score'] < 6
end
