import os

from promptcrafter import PromptCrafterClient

client = PromptCrafterClient()

prompt = client.update_prompt(
    os.environ["PROMPT_ID"],
    content="Summarize the meeting in five bullet points.",
    changeNote="Back to version 1: one sentence loses the decisions.",
)
print(f"Version {prompt['version']}: {prompt['content']}")
