"""Makes many calls at once: given the number of workers, the calls of each, the ID of a prompt, and perhaps `async`."""

from __future__ import annotations

import asyncio
import json
import sys
import time
from concurrent.futures import ThreadPoolExecutor

from promptcrafter import AsyncPromptCrafterClient, PromptCrafterAPIError, PromptCrafterClient

workers, calls, prompt_id = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
errors: list[str] = []


def check(found: str) -> None:
    if found != prompt_id:
        errors.append(f"found {found}")


def in_threads() -> None:
    with PromptCrafterClient() as client:

        def work(_: int) -> None:
            for _ in range(calls):
                try:
                    check(client.get_prompt(prompt_id)["_id"])
                except PromptCrafterAPIError as error:
                    errors.append(repr(error))

        with ThreadPoolExecutor(workers) as pool:
            list(pool.map(work, range(workers)))


async def in_tasks() -> None:
    async with AsyncPromptCrafterClient() as client:

        async def work() -> None:
            for _ in range(calls):
                try:
                    check((await client.get_prompt(prompt_id))["_id"])
                except PromptCrafterAPIError as error:
                    errors.append(repr(error))

        await asyncio.gather(*(work() for _ in range(workers)))


began = time.monotonic()
asyncio.run(in_tasks()) if "async" in sys.argv else in_threads()
print(json.dumps({"errors": errors, "seconds": time.monotonic() - began}))
