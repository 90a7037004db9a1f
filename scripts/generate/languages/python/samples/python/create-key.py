from promptcrafter import PromptCrafterClient

client = PromptCrafterClient()

created = client.create_api_key(name="Chatbot", scope="log")
print(f"{created['name']}: {created['key']}")
