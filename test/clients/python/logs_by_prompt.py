# As in the tutorial "View logs".
from promptcrafter import PromptCrafterClient, PromptCrafterAPIError

# Replace with your actual JWT token and a prompt ID from your account
token = "your-jwt-goes-here"
prompt_id_to_filter = "prompt104"

client = PromptCrafterClient(token=token)

try:
    prompt_logs = client.get_logs_by_prompt(prompt_id=prompt_id_to_filter)
    print(f"Found {len(prompt_logs)} log(s) for prompt ID '{prompt_id_to_filter}'.")
    for log in prompt_logs:
        print(f"  - Log ID: {log['_id']}, Score: {log.get('score', 'N/A')}")
except PromptCrafterAPIError as e:
    print(f"An API error occurred: {e}")
