from promptcrafter import PromptCrafterClient

client = PromptCrafterClient()

prompt = client.create_prompt(
    title="Explain a historical event",
    content="Explain the Industrial Revolution to a class of twelve-year-olds in 150 words.",
    model="Claude 3 Sonnet",
    tags=["history", "education"],
)
print(f"Saved {prompt['_id']}: {prompt['title']}")
