require 'promptcrafter'

client = PromptCrafter::Client.new

begin
  client.get_prompt('prompt104')
rescue PromptCrafter::NotFoundError => e
  puts "#{e.status_code}: #{e.message}"
rescue PromptCrafter::Error => e
  puts "Something else: #{e.message} (request #{e.request_id})"
end
