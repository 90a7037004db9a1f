import os

from promptcrafter import PromptCrafterClient

client = PromptCrafterClient()

prompt = client.update_prompt(
    os.environ["PROMPT_ID"],
    content="Explain the Industrial Revolution to a class of twelve-year-olds in 150 words. End with a question.",
    model="GPT-4o",
    changeNote="The lesson needs a discussion.",
)
print(f"Updated {prompt['_id']}, now version {prompt['version']}")
