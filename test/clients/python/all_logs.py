# As in the tutorial "View logs".
from promptcrafter import PromptCrafterClient, PromptCrafterAPIError

# Replace with your actual JWT token
token = "your-jwt-goes-here"
client = PromptCrafterClient(token=token)

try:
    all_logs = client.get_logs()
    print(f"Retrieved {len(all_logs)} total log(s).")
    if all_logs:
        # Print details of the first log as an example
        first_log = all_logs[0]
        print(f"Example Log ID: {first_log['_id']}, Prompt ID: {first_log['promptId']}")
except PromptCrafterAPIError as e:
    print(f"An API error occurred: {e}")
