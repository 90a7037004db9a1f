# As in the tutorial "View logs".
require 'promptcrafter'

# Replace with your token and a real prompt ID from your account
token = 'your-jwt-goes-here'
prompt_id_to_filter = 'prompt104'
client = PromptCrafter::Client.new(access_token: token)

begin
  prompt_logs = client.get_logs_by_prompt(prompt_id: prompt_id_to_filter)
  puts "Found #{prompt_logs.length} log(s) for prompt ID '#{prompt_id_to_filter}'."
  prompt_logs.each do |log|
    puts "  - Log ID: #{log['_id']}, Score: #{log['score'] || 'N/A'}"
  end
rescue PromptCrafter::Error => e
  puts "An API error occurred: #{e.message}"
end
