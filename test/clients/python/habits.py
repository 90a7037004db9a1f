"""What a user of the Python client relies on beyond the cases that all clients share.

Takes the address of the service, the address of servers that respond oddly, and a token.
"""

from __future__ import annotations

import asyncio
import copy
import os
import pickle
import sys
import threading
import time
import typing
import uuid
from datetime import datetime, timedelta, timezone

import pydantic

from promptcrafter import (
    APITimeoutError,
    AsyncPromptCrafterClient,
    BadRequestError,
    ClientClosedError,
    InvalidArgumentError,
    Log,
    LogCreate,
    NotFoundError,
    Prompt,
    PromptCrafterAPIError,
    PromptCrafterClient,
    ServerError,
    parse_time,
)

SERVICE, ODD, TOKEN = sys.argv[1:]


def failure(client: PromptCrafterClient) -> PromptCrafterAPIError:
    try:
        client.get_prompts()
    except PromptCrafterAPIError as error:
        assert TOKEN not in f"{error!r} {error} {error.__cause__!r}"
        return error
    raise AssertionError("the call succeeded")


def refused(**settings: object) -> str:
    try:
        PromptCrafterClient(**settings)  # type: ignore[arg-type]
    except ValueError as error:
        return str(error)
    raise AssertionError(f"{settings} was taken")


# No redirect is followed: the token is for one address.
with PromptCrafterClient(TOKEN, f"{ODD}/redirect") as client:
    error = failure(client)
    assert error.status_code == 307 and error.headers["location"] in str(error), error
    assert TOKEN not in f"{client!r} {client}"

# What is not the service's is an error, with or without success.
with PromptCrafterClient(TOKEN, f"{ODD}/page/") as client:
    error = failure(client)
    assert error.status_code == 200 and "base_url" in error.message, error
    assert "/page/prompts: status 200 with text/html" in str(error) and "<html" in error.body
try:
    client.get_prompts()
    raise AssertionError("the call succeeded")
except ClientClosedError as closed:
    assert "closed; nothing was sent" in str(closed)
with PromptCrafterClient(TOKEN, f"{ODD}/gateway", max_retries=0) as client:
    error = failure(client)
    assert isinstance(error, ServerError) and "<html" not in error.message, error

# Of details that are not the service's, those that can be read are kept.
with PromptCrafterClient(TOKEN, f"{ODD}/details", max_retries=0) as client:
    error = failure(client)
    assert error.details == [{"field": "/tags", "message": "x"}], error.details
    assert "/tags x; status 400" in str(error), error

# The timeout covers the whole response, even if each piece of it comes in time.
with PromptCrafterClient(TOKEN, f"{ODD}/trickle", timeout=0.5, max_retries=0) as client:
    began = time.monotonic()
    assert isinstance(failure(client), APITimeoutError)
    assert time.monotonic() - began < 20


async def trickle() -> None:
    async with AsyncPromptCrafterClient(
        TOKEN, f"{ODD}/trickle", timeout=0.5, max_retries=0
    ) as client:
        try:
            await client.get_prompts()
        except APITimeoutError:
            return
        raise AssertionError("the call succeeded")


asyncio.run(trickle())

# The types can be used when the program runs, as pydantic and FastAPI do.
assert {"_id", "output"} <= Log.__required_keys__ and "score" in Log.__optional_keys__
assert typing.get_type_hints(Log)["score"] is int
for method in (PromptCrafterClient.iter_logs, AsyncPromptCrafterClient.update_prompt):
    assert "return" in typing.get_type_hints(method)
sample = {"_id": "log1", "promptId": "prompt1", "output": "", "modelUsed": "m", "createdAt": "t"}
assert pydantic.TypeAdapter(Log).validate_python(sample) == sample

# A time that is sent can be a text or a datetime; each stays what it is.
for moment in ("2026-03-01T10:00:00Z", datetime.now(timezone.utc)):
    sent = {"promptId": "prompt1", "output": "", "modelUsed": "m", "occurredAt": moment}
    assert pydantic.TypeAdapter(LogCreate).validate_python(sent) == sent
assert parse_time("2026-03-01T10:00:00.123+02:00") == datetime(2026, 3, 1, 8, 0, 0, 123_000, timezone.utc)
assert parse_time("2026-03-01T10:00:00.123Z").utcoffset() == timedelta(0)

# What cannot work is said at once; the token that is refused is not shown.
assert "http" in refused(base_url="localhost:3000")
assert "user name" in refused(base_url="http://ada:secret@localhost")
assert "secret" not in refused(token="secret\nX-Header: 1")
assert "timeout" in refused(timeout=0)
assert "max_retries" in refused(max_retries=-1)

# A token from a file ends in a new line.
with PromptCrafterClient(f"{TOKEN}\n", SERVICE) as client:
    prompt: Prompt = client.create_prompt("Sea haiku", "Write it.", "GPT-4o", ["sea"])
    prompt_id = prompt["_id"]

    # What came out of the service may go back in.
    assert client.update_prompt(prompt_id, **prompt)["title"] == "Sea haiku"  # type: ignore[misc]

    # An identifier that is missing by mistake never means all logs.
    try:
        client.get_logs_by_prompt(None)  # type: ignore[arg-type]
        raise AssertionError("the call succeeded")
    except InvalidArgumentError as error:
        assert isinstance(error, ValueError) and "prompt_id is missing" in str(error), error
    try:
        client.get_logs_by_prompt([])  # type: ignore[arg-type]
        raise AssertionError("the call succeeded")
    except InvalidArgumentError as error:
        assert "prompt_id is blank" in str(error), error
    try:
        client.get_logs_by_prompt("x")
        raise AssertionError("the call succeeded")
    except BadRequestError as error:
        assert error.details[0]["field"] == "promptId", error.details
        assert "status 400" in str(error) and str(error.request_id) in str(error)
        # Errors cross processes and threads.
        for twin in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
            assert type(twin) is BadRequestError
            assert vars(twin) == vars(error)

    # Threads share a client.
    def log_ten() -> None:
        for number in range(10):
            client.create_log(prompt_id, "Waves", "GPT-4o", score=number)

    threads = [threading.Thread(target=log_ten) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    logs: list[Log] = client.get_logs_by_prompt(prompt_id, order="desc")
    assert len(logs) == 80 and {log["score"] for log in logs} == set(range(10))
    assert len(list(client.iter_logs_by_prompt(prompt_id, page_size=33))) == 80
    assert client.delete_prompt(prompt_id) is None  # type: ignore[func-returns-value]

# The client keeps each token that it is given, and drops it with the account.
with PromptCrafterClient(token="", base_url=SERVICE) as client:
    first, second = "correct horse battery", "battery horse correct"
    client.signup("Grace", f"{uuid.uuid4()}@example.com", first)
    client.update_account(current_password=first, new_password=second)
    assert client.get_prompts() == []
    client.delete_account(second)
    assert "missing" in failure(client).message


async def many() -> None:
    os.environ.update(PROMPTCRAFTER_TOKEN=TOKEN, PROMPTCRAFTER_BASE_URL=SERVICE)
    async with AsyncPromptCrafterClient() as client:
        prompts = await asyncio.gather(
            *(client.create_prompt(f"Haiku {n}", "Write it.", "GPT-4o") for n in range(20))
        )
        found = {prompt["_id"] async for prompt in client.iter_found_prompts("haiku")}
        assert found == {prompt["_id"] for prompt in prompts}
        try:
            await client.get_prompt("prompt404")
        except NotFoundError as error:
            assert error.message == "No prompt found with the specified ID."


asyncio.run(many())
print("all as it should be")
