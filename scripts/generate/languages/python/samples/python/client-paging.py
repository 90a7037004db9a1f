from promptcrafter import PromptCrafterClient

client = PromptCrafterClient()

for log in client.iter_logs(order="desc"):
    print(log["output"])
