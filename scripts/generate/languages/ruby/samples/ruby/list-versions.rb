require 'promptcrafter'

client = PromptCrafter::Client.new

client.list_prompt_versions(id: ENV.fetch('PROMPT_ID')).each do |version|
  puts "#{version['version']}: #{version['content']}"
end
