import os

import requests

base_url = os.environ["PROMPTCRAFTER_BASE_URL"]
headers = {"Authorization": f"Bearer {os.environ['PROMPTCRAFTER_TOKEN']}"}

for version in ("A", "B"):
    query = {"promptId": os.environ[f"PROMPT_{version}"]}
    response = requests.get(f"{base_url}/logs", params=query, headers=headers, timeout=60)
    response.raise_for_status()
    scores = [log["score"] for log in response.json() if "score" in log]
    average = sum(scores) / len(scores)
    print(f"{version}: {len(scores)} logs, average score {average:.2f}")
