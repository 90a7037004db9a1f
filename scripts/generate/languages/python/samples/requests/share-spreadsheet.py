import os
from pathlib import Path

import requests

base_url = os.environ["PROMPTCRAFTER_BASE_URL"]
headers = {"Authorization": f"Bearer {os.environ['PROMPTCRAFTER_TOKEN']}", "Accept": "text/csv"}

query = {"promptId": os.environ["PROMPT_ID"], "escapeFormulas": "true"}
response = requests.get(f"{base_url}/logs", params=query, headers=headers, stream=True, timeout=60)
response.raise_for_status()
part = Path("logs.csv.part")
with part.open("wb") as file:
    for piece in response.iter_content(65536):
        file.write(piece)
part.replace("logs.csv")
print(Path("logs.csv").read_text(encoding="utf-8"))
