# step: sign-up
import os

import requests

base_url = os.environ["PROMPTCRAFTER_BASE_URL"]
person = {"name": "Ada", "email": "ada@example.com", "password": "correct horse battery staple"}
response = requests.post(f"{base_url}/auth/signup", json=person, timeout=60)
response.raise_for_status()
headers = {"Authorization": f"Bearer {response.json()['token']}"}

# step: save-prompt
fields = {
    "title": "Sea haiku",
    "content": "Write a haiku about the sea.",
    "model": "GPT-4o",
    "tags": ["poetry"],
}
response = requests.post(f"{base_url}/prompts", json=fields, headers=headers, timeout=60)
response.raise_for_status()
prompt = response.json()
print(f"Saved {prompt['_id']}")

# step: log-output
fields = {
    "promptId": prompt["_id"],
    "output": "Waves fold into foam",
    "modelUsed": "GPT-4o",
    "score": 7,
    "notes": "One line only.",
}
response = requests.post(f"{base_url}/logs", json=fields, headers=headers, timeout=60)
response.raise_for_status()
log = response.json()
print(f"Logged {log['_id']} with score {log['score']}")

# step: read-back
query = {"promptId": prompt["_id"]}
response = requests.get(f"{base_url}/logs", params=query, headers=headers, timeout=60)
response.raise_for_status()
for log in response.json():
    print(f"{log['_id']}: {log['score']}, {log['output']}")
