import asyncio

from promptcrafter import AsyncPromptCrafterClient


async def main():
    async with AsyncPromptCrafterClient() as client:
        prompts, logs = await asyncio.gather(client.get_prompts(), client.get_logs())
        print(f"{len(prompts)} prompts, {len(logs)} logs")


asyncio.run(main())
