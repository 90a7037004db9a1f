import os

import requests

base_url = os.environ["PROMPTCRAFTER_BASE_URL"]
headers = {"Authorization": f"Bearer {os.environ['PROMPTCRAFTER_TOKEN']}"}

url = f"{base_url}/prompts/{os.environ['PROMPT_ID']}"
fields = {
    "content": "Explain the Industrial Revolution to a class of twelve-year-olds in 150 words. End with a question.",
    "model": "GPT-4o",
    "changeNote": "The lesson needs a discussion.",
}
response = requests.patch(url, json=fields, headers=headers, timeout=60)
response.raise_for_status()
prompt = response.json()
print(f"Updated {prompt['_id']}, now version {prompt['version']}")
