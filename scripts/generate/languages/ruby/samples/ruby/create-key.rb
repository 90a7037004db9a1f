require 'promptcrafter'

client = PromptCrafter::Client.new

created = client.create_api_key(name: 'Chatbot', scope: 'log')
puts "#{created['name']}: #{created['key']}"
