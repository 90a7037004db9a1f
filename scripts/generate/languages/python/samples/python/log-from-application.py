import os
import sys

from promptcrafter import PromptCrafterAPIError, PromptCrafterClient

client = PromptCrafterClient(timeout=5)

prompt = client.get_prompt(os.environ["PROMPT_ID"])
question = "When do you open?"
answer = "We open at nine."  # What your model answers to the prompt and the question.
print(answer)

try:
    log = client.create_log(
        prompt_id=prompt,
        input=question,
        output=answer,
        model_used=prompt["model"],
        session_id="chat-1",
    )
    print(f"Logged {log['_id']} for version {log['promptVersion']}")
except PromptCrafterAPIError as error:
    print(f"Not logged: {error}", file=sys.stderr)
