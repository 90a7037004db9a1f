import os

from promptcrafter import PromptCrafterClient
from promptcrafter.wrap import CallLog, log_calls

client = PromptCrafterClient()
prompt = client.get_prompt(os.environ["PROMPT_ID"])
call_log = CallLog(client)


@log_calls(prompt, session_id="chat-1", model_used="GPT-4o", log=call_log)
def answer(question: str) -> str:
    return "We open at nine."  # What your model answers to the prompt and the question.


print(answer("When do you open?"))

# Only to see the log at once: the end of the program sends what waits, too.
call_log.flush()
for log in client.get_logs_by_prompt(prompt["_id"]):
    print(f"{log['modelUsed']}, {log['sessionId']}: {log['input']} {log['output']}")
