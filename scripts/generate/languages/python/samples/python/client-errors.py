from promptcrafter import NotFoundError, PromptCrafterAPIError, PromptCrafterClient

client = PromptCrafterClient()

try:
    client.get_prompt("prompt104")
except NotFoundError as error:
    print(f"{error.status_code}: {error.message}")
except PromptCrafterAPIError as error:
    print(f"Something else: {error} (request {error.request_id})")
