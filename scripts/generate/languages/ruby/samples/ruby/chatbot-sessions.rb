require 'promptcrafter'

client = PromptCrafter::Client.new

chats = client.get_statistics(prompt_id: ENV.fetch('PROMPT_ID'), group_by: ['sessionId'], scored: true)
chats.each do |chat|
  puts format('%s: mean %.1f of %d', chat['sessionId'], chat['mean'], chat['scored'])
end
