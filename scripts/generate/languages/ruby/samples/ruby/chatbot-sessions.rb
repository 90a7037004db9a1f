require 'promptcrafter'

client = PromptCrafter::Client.new

chats = client.get_statistics(prompt_id: ENV.fetch('PROMPT_ID'), group_by: ['sessionId'], scored: true)
chats.each do |chat|
  puts format('%s: %d scored, mean %.1f', chat['sessionId'], chat['scored'], chat['mean'])
end
