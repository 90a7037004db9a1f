import os

import requests

base_url = os.environ["PROMPTCRAFTER_BASE_URL"]
headers = {"Authorization": f"Bearer {os.environ['PROMPTCRAFTER_TOKEN']}"}

fields = {
    "title": "Explain a historical event",
    "content": "Explain the Industrial Revolution to a class of twelve-year-olds in 150 words.",
    "model": "Claude 3 Sonnet",
    "tags": ["history", "education"],
}
response = requests.post(f"{base_url}/prompts", json=fields, headers=headers, timeout=60)
response.raise_for_status()
prompt = response.json()
print(f"Saved {prompt['_id']}: {prompt['title']}")
