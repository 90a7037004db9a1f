import os

import requests

base_url = os.environ["PROMPTCRAFTER_BASE_URL"]
headers = {"Authorization": f"Bearer {os.environ['PROMPTCRAFTER_TOKEN']}"}

response = requests.get(f"{base_url}/logs", headers=headers, timeout=60)
response.raise_for_status()
logs = response.json()
print(f"{len(logs)} logs")
for log in logs:
    print(f"{log['_id']} of {log['promptId']}: {log.get('score', 'no score')}")
