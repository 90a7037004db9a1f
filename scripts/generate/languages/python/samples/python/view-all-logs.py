from promptcrafter import PromptCrafterClient

client = PromptCrafterClient()

logs = client.get_logs()
print(f"{len(logs)} logs")
for log in logs:
    print(f"{log['_id']} of {log['promptId']}: {log.get('score', 'no score')}")
