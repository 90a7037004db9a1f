import os

from promptcrafter import PromptCrafterClient

client = PromptCrafterClient()

logs = client.get_logs_by_prompt(os.environ["PROMPT_ID"])
judged = [log for log in logs if "score" in log]
average = sum(log["score"] for log in judged) / len(judged)
print(f"{len(logs)} answers, average score {average:.1f}")
for log in judged:
    if log["score"] < 6:
        print(f"{log['_id']}: {log['score']}, {log.get('notes', '')}")
