import os

from promptcrafter import PromptCrafterClient

client = PromptCrafterClient()
prompt_id = os.environ["PROMPT_ID"]

logs = client.get_logs_by_prompt(prompt_id)
print(f"{len(logs)} logs of {prompt_id}")
for log in logs:
    print(f"{log['_id']}: {log.get('score', 'no score')}, {log.get('notes', 'no notes')}")
