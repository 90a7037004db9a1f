import os

from promptcrafter import PromptCrafterClient

client = PromptCrafterClient()

for version in ("A", "B"):
    logs = client.get_logs_by_prompt(os.environ[f"PROMPT_{version}"])
    scores = [log["score"] for log in logs if "score" in log]
    average = sum(scores) / len(scores)
    print(f"{version}: {len(scores)} logs, average score {average:.2f}")
