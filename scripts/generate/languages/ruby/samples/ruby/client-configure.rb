require 'promptcrafter'

client = PromptCrafter::Client.new(
  base_url: 'http://127.0.0.1:3000',
  open_timeout: 5, # seconds for making the connection
  read_timeout: 10, # seconds for the response
  max_retries: 5
)
puts client.get_health['status']
