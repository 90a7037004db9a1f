import os

from promptcrafter import PromptCrafterClient

client = PromptCrafterClient()

prompt_id = os.environ["PROMPT_ID"]
logs = client.create_logs(
    [
        {
            "promptId": prompt_id,
            "output": "Before 1760, nearly everything was made by hand...",
            "modelUsed": "Claude 3 Sonnet",
            "score": 8,
            "externalId": "lesson-1",
        },
        {
            "promptId": prompt_id,
            "output": "Steam engines, factories, railways...",
            "modelUsed": "Claude 3 Sonnet",
            "score": 5,
            "externalId": "lesson-2",
        },
    ],
    existing="skip",
)
for log in logs:
    print(f"Logged {log['_id']} with score {log['score']}")
