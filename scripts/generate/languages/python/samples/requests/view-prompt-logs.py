import os

import requests

base_url = os.environ["PROMPTCRAFTER_BASE_URL"]
headers = {"Authorization": f"Bearer {os.environ['PROMPTCRAFTER_TOKEN']}"}
prompt_id = os.environ["PROMPT_ID"]

query = {"promptId": prompt_id}
response = requests.get(f"{base_url}/logs", params=query, headers=headers, timeout=60)
response.raise_for_status()
logs = response.json()
print(f"{len(logs)} logs of {prompt_id}")
for log in logs:
    print(f"{log['_id']}: {log.get('score', 'no score')}, {log.get('notes', 'no notes')}")
