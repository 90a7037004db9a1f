import os

from promptcrafter import PromptCrafterClient

client = PromptCrafterClient()

comparison = client.compare(prompt_id_a=os.environ["PROMPT_A"], prompt_id_b=os.environ["PROMPT_B"], margin=1)
print(f"{comparison['finding']}: {comparison['summary']}")
