require 'promptcrafter'

client = PromptCrafter::Client.new

client.search_prompts(q: 'education history').each do |prompt|
  puts "#{prompt['_id']}: #{prompt['title']}"
end
