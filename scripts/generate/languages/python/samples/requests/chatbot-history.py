import os

import requests

base_url = os.environ["PROMPTCRAFTER_BASE_URL"]
headers = {"Authorization": f"Bearer {os.environ['PROMPTCRAFTER_TOKEN']}"}

query = {"promptId": os.environ["PROMPT_ID"], "sessionId": "chat-2"}
response = requests.get(f"{base_url}/logs", params=query, headers=headers, timeout=60)
response.raise_for_status()
for log in response.json():
    print(f"{log['output']} ({log.get('score', 'no score')}: {log.get('notes', 'no notes')})")
