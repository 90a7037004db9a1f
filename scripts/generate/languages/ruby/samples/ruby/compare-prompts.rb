require 'promptcrafter'

client = PromptCrafter::Client.new

%w[A B].each do |version|
  logs = client.get_logs_by_prompt(prompt_id: ENV.fetch("PROMPT_#{version}"))
  scores = logs.filter_map { |log| log['score'] }
  average = scores.sum.fdiv(scores.length)
  puts format('%s: %d logs, average score %.2f', version, scores.length, average)
end
