import os

import requests

base_url = os.environ["PROMPTCRAFTER_BASE_URL"]
headers = {"Authorization": f"Bearer {os.environ['PROMPTCRAFTER_TOKEN']}"}

query = {"promptId": os.environ["PROMPT_ID"]}
response = requests.get(f"{base_url}/logs", params=query, headers=headers, timeout=60)
response.raise_for_status()
logs = response.json()
judged = [log for log in logs if "score" in log]
average = sum(log["score"] for log in judged) / len(judged)
print(f"{len(logs)} answers, average score {average:.1f}")
for log in judged:
    if log["score"] < 6:
        print(f"{log['_id']}: {log['score']}, {log.get('notes', '')}")
