import os
from pathlib import Path

from promptcrafter import PromptCrafterClient

client = PromptCrafterClient()

table = client.export_logs_by_prompt_as_csv(os.environ["PROMPT_ID"], escape_formulas=True)
table.save("logs.csv")
print(Path("logs.csv").read_text(encoding="utf-8"))
