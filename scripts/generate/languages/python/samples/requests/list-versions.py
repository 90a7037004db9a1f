import os

import requests

base_url = os.environ["PROMPTCRAFTER_BASE_URL"]
headers = {"Authorization": f"Bearer {os.environ['PROMPTCRAFTER_TOKEN']}"}

url = f"{base_url}/prompts/{os.environ['PROMPT_ID']}/versions"
response = requests.get(url, headers=headers, timeout=60)
response.raise_for_status()
for version in response.json():
    print(f"{version['version']}: {version['content']}")
