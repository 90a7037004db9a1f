import os

from promptcrafter import PromptCrafterClient

client = PromptCrafterClient()

logs = client.get_logs_by_prompt(os.environ["PROMPT_ID"], session_id="chat-2")
for log in logs:
    print(f"{log['output']} ({log.get('score', 'no score')}: {log.get('notes', 'no notes')})")
