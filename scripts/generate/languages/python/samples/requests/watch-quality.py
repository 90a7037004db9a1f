import os

import requests

base_url = os.environ["PROMPTCRAFTER_BASE_URL"]
headers = {"Authorization": f"Bearer {os.environ['PROMPTCRAFTER_TOKEN']}"}

query = {"promptId": os.environ["PROMPT_ID"]}
response = requests.get(f"{base_url}/comparisons", params=query, headers=headers, timeout=60)
response.raise_for_status()
comparison = response.json()
print(f"{comparison['finding']}: {comparison['summary']}")
print("Warnings:", ", ".join(comparison["warnings"]))
