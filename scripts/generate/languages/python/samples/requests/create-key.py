import os

import requests

base_url = os.environ["PROMPTCRAFTER_BASE_URL"]
headers = {"Authorization": f"Bearer {os.environ['PROMPTCRAFTER_TOKEN']}"}

fields = {"name": "Chatbot", "scope": "log"}
response = requests.post(f"{base_url}/auth/keys", json=fields, headers=headers, timeout=60)
response.raise_for_status()
created = response.json()
print(f"{created['name']}: {created['key']}")
