# step: sign-up
from promptcrafter import PromptCrafterClient

client = PromptCrafterClient()
client.signup("Ada", "ada@example.com", "correct horse battery staple")

# step: save-prompt
prompt = client.create_prompt(
    title="Sea haiku",
    content="Write a haiku about the sea.",
    model="GPT-4o",
    tags=["poetry"],
)
print(f"Saved {prompt['_id']}")

# step: log-output
log = client.create_log(
    prompt_id=prompt["_id"],
    output="Waves fold into foam",
    model_used="GPT-4o",
    score=7,
    notes="One line only.",
)
print(f"Logged {log['_id']} with score {log['score']}")

# step: read-back
for log in client.get_logs_by_prompt(prompt["_id"]):
    print(f"{log['_id']}: {log['score']}, {log['output']}")
