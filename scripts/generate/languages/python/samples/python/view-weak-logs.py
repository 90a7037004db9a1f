import os

from promptcrafter import PromptCrafterClient

client = PromptCrafterClient()

for log in client.get_logs_by_prompt(os.environ["PROMPT_ID"], score_max=5):
    print(f"{log['score']}: {log['output']}")
