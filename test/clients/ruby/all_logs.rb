# As in the tutorial "View logs".
require 'promptcrafter'

# Replace with your actual JWT token
token = 'your-jwt-goes-here'
client = PromptCrafter::Client.new(access_token: token)

begin
  all_logs = client.list_logs
  puts "Retrieved #{all_logs.length} total log(s)."
  if all_logs.any?
    first_log = all_logs.first
    puts "Example Log ID: #{first_log['_id']}, Prompt ID: #{first_log['promptId']}"
  end
rescue PromptCrafter::Error => e
  puts "An API error occurred: #{e.message}"
end
