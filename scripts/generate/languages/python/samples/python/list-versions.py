import os

from promptcrafter import PromptCrafterClient

client = PromptCrafterClient()

for version in client.get_prompt_versions(os.environ["PROMPT_ID"]):
    print(f"{version['version']}: {version['content']}")
