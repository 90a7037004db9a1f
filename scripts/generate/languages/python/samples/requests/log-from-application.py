import os
import sys

import requests

base_url = os.environ["PROMPTCRAFTER_BASE_URL"]
headers = {"Authorization": f"Bearer {os.environ['PROMPTCRAFTER_TOKEN']}"}

response = requests.get(f"{base_url}/prompts/{os.environ['PROMPT_ID']}", headers=headers, timeout=5)
response.raise_for_status()
prompt = response.json()
question = "When do you open?"
answer = "We open at nine."  # What your model answers to the prompt and the question.
print(answer)

fields = {
    "promptId": prompt["_id"],
    "promptVersion": prompt["version"],
    "input": question,
    "output": answer,
    "modelUsed": prompt["model"],
    "sessionId": "chat-1",
}
try:
    response = requests.post(f"{base_url}/logs", json=fields, headers=headers, timeout=5)
    response.raise_for_status()
    log = response.json()
    print(f"Logged {log['_id']} for version {log['promptVersion']}")
except requests.RequestException as error:
    print(f"Not logged: {error}", file=sys.stderr)
