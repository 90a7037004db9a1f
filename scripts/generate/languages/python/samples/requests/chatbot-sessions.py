import os

import requests

base_url = os.environ["PROMPTCRAFTER_BASE_URL"]
headers = {"Authorization": f"Bearer {os.environ['PROMPTCRAFTER_TOKEN']}"}

query = {"promptId": os.environ["PROMPT_ID"], "groupBy": "sessionId", "scored": "true"}
response = requests.get(f"{base_url}/statistics", params=query, headers=headers, timeout=60)
response.raise_for_status()
for chat in response.json():
    print(f"{chat['sessionId']}: {chat['scored']} scored, mean {chat['mean']:.1f}")
