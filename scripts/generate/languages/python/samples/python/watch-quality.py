import os

from promptcrafter import PromptCrafterClient

client = PromptCrafterClient()

comparison = client.compare(prompt_id=os.environ["PROMPT_ID"])
print(f"{comparison['finding']}: {comparison['summary']}")
print("Warnings:", ", ".join(comparison["warnings"]))
