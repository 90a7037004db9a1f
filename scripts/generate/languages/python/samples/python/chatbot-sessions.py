import os

from promptcrafter import PromptCrafterClient

client = PromptCrafterClient()

chats = client.get_statistics(prompt_id=os.environ["PROMPT_ID"], group_by=["sessionId"], scored=True)
for chat in chats:
    print(f"{chat['sessionId']}: {chat['scored']} scored, mean {chat['mean']:.1f}")
