from promptcrafter import PromptCrafterClient

client = PromptCrafterClient(
    base_url="http://127.0.0.1:3000",
    timeout=10,  # seconds that one try of a call may take
    max_retries=5,
)
print(client.get_health()["status"])
