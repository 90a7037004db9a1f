import os

from promptcrafter import PromptCrafterClient

client = PromptCrafterClient()


def average(logs):
    return sum(log["score"] for log in logs) / len(logs)


prompt = client.get_prompt(os.environ["PROMPT_ID"])
logs = [log for log in client.get_logs_by_prompt(prompt["_id"]) if "score" in log]
before = [log for log in logs if log["createdAt"] < prompt["updatedAt"]]
after = [log for log in logs if log["createdAt"] >= prompt["updatedAt"]]
print(f"before the change: {average(before):.1f} ({len(before)} logs)")
print(f"after the change: {average(after):.1f} ({len(after)} logs)")
if average(after) < average(before):
    print("It declined: read the notes of the newest logs.")
