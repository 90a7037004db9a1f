require 'promptcrafter'

client = PromptCrafter::Client.new

logs = client.list_logs
puts "#{logs.length} logs"
logs.each do |log|
  puts "#{log['_id']} of #{log['promptId']}: #{log['score'] || 'no score'}"
end
