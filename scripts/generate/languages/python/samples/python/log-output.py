import os

from promptcrafter import PromptCrafterClient

client = PromptCrafterClient()

log = client.create_log(
    prompt_id=os.environ["PROMPT_ID"],
    output="Before 1760, nearly everything was made by hand...",
    model_used="Claude 3 Sonnet",
    notes="Easy to follow; ends too suddenly.",
    score=8,
)
print(f"Logged {log['_id']} with score {log['score']}")
