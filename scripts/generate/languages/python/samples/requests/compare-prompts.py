import os

import requests

base_url = os.environ["PROMPTCRAFTER_BASE_URL"]
headers = {"Authorization": f"Bearer {os.environ['PROMPTCRAFTER_TOKEN']}"}

query = {"promptIdA": os.environ["PROMPT_A"], "promptIdB": os.environ["PROMPT_B"], "margin": 1}
response = requests.get(f"{base_url}/comparisons", params=query, headers=headers, timeout=60)
response.raise_for_status()
comparison = response.json()
print(f"{comparison['finding']}: {comparison['summary']}")
