from promptcrafter import PromptCrafterClient

client = PromptCrafterClient()

for prompt in client.search_prompts("education history"):
    print(f"{prompt['_id']}: {prompt['title']}")
