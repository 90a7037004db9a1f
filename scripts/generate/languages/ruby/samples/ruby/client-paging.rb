require 'promptcrafter'

client = PromptCrafter::Client.new

client.each_log(order: 'desc') do |log|
  puts log['output']
end
