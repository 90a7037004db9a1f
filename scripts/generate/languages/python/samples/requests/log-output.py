import os

import requests

base_url = os.environ["PROMPTCRAFTER_BASE_URL"]
headers = {"Authorization": f"Bearer {os.environ['PROMPTCRAFTER_TOKEN']}"}

fields = {
    "promptId": os.environ["PROMPT_ID"],
    "output": "Before 1760, nearly everything was made by hand...",
    "modelUsed": "Claude 3 Sonnet",
    "notes": "Easy to follow; ends too suddenly.",
    "score": 8,
}
response = requests.post(f"{base_url}/logs", json=fields, headers=headers, timeout=60)
response.raise_for_status()
log = response.json()
print(f"Logged {log['_id']} with score {log['score']}")
