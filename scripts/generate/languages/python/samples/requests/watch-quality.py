import os

import requests

base_url = os.environ["PROMPTCRAFTER_BASE_URL"]
headers = {"Authorization": f"Bearer {os.environ['PROMPTCRAFTER_TOKEN']}"}
prompt_id = os.environ["PROMPT_ID"]


def get(path, **query):
    response = requests.get(base_url + path, params=query, headers=headers, timeout=60)
    response.raise_for_status()
    return response.json()


def average(logs):
    return sum(log["score"] for log in logs) / len(logs)


prompt = get(f"/prompts/{prompt_id}")
logs = [log for log in get("/logs", promptId=prompt_id) if "score" in log]
before = [log for log in logs if log["createdAt"] < prompt["updatedAt"]]
after = [log for log in logs if log["createdAt"] >= prompt["updatedAt"]]
print(f"before the change: {average(before):.1f} ({len(before)} logs)")
print(f"after the change: {average(after):.1f} ({len(after)} logs)")
if average(after) < average(before):
    print("It declined: read the notes of the newest logs.")
