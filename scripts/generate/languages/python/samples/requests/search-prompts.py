import os

import requests

base_url = os.environ["PROMPTCRAFTER_BASE_URL"]
headers = {"Authorization": f"Bearer {os.environ['PROMPTCRAFTER_TOKEN']}"}

query = {"q": "education history"}
response = requests.get(f"{base_url}/search", params=query, headers=headers, timeout=60)
response.raise_for_status()
for prompt in response.json():
    print(f"{prompt['_id']}: {prompt['title']}")
