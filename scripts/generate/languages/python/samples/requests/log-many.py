import os

import requests

base_url = os.environ["PROMPTCRAFTER_BASE_URL"]
headers = {"Authorization": f"Bearer {os.environ['PROMPTCRAFTER_TOKEN']}"}

prompt_id = os.environ["PROMPT_ID"]
logs = [
    {
        "promptId": prompt_id,
        "output": "Before 1760, nearly everything was made by hand...",
        "modelUsed": "Claude 3 Sonnet",
        "score": 8,
        "externalId": "lesson-1",
    },
    {
        "promptId": prompt_id,
        "output": "Steam engines, factories, railways...",
        "modelUsed": "Claude 3 Sonnet",
        "score": 5,
        "externalId": "lesson-2",
    },
]
response = requests.post(
    f"{base_url}/logs/bulk", params={"existing": "skip"}, json={"logs": logs}, headers=headers, timeout=60
)
response.raise_for_status()
for log in response.json():
    print(f"Logged {log['_id']} with score {log['score']}")
