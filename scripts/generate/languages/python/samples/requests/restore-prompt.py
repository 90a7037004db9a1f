import os

import requests

base_url = os.environ["PROMPTCRAFTER_BASE_URL"]
headers = {"Authorization": f"Bearer {os.environ['PROMPTCRAFTER_TOKEN']}"}

fields = {
    "content": "Summarize the meeting in five bullet points.",
    "changeNote": "Back to version 1: one sentence loses the decisions.",
}
response = requests.patch(f"{base_url}/prompts/{os.environ['PROMPT_ID']}", json=fields, headers=headers, timeout=60)
response.raise_for_status()
prompt = response.json()
print(f"Version {prompt['version']}: {prompt['content']}")
