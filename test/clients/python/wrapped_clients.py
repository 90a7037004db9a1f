"""Clients of OpenAI and Anthropic give the same when they are wrapped, and their calls are logged.

Takes the address of fake models; the service and the token come from the environment. Prints how many calls it
compared: each was sent twice, first by a client that isn't wrapped.
"""

from __future__ import annotations

import asyncio
import gc
import inspect
import sys
from collections.abc import Callable
from typing import Any

from anthropic import Anthropic, AsyncAnthropic
from openai import AsyncOpenAI, NotFoundError, OpenAI

from promptcrafter import Log, PromptCrafterClient
from promptcrafter.wrap import CallLog, wrap

MODELS = sys.argv[1]
TEXT = "We open at nine."
QUESTION = "When do you open?"

client = PromptCrafterClient()
prompt = client.create_prompt(title="Shop", content="Answer.", model="gpt-4o")
errors: list[Exception] = []
log = CallLog(client, on_error=errors.append)

ASK: dict[str, Any] = {"model": "gpt-4o", "messages": [{"role": "user", "content": QUESTION}]}
ASK_CLAUDE: dict[str, Any] = {**ASK, "model": "claude", "max_tokens": 100}
INPUT: dict[str, Any] = {"model": "gpt-4o", "input": QUESTION}
FUNCTION = {"name": "opening_hours", "parameters": {"type": "object", "properties": {}}}
TOOLS: dict[str, Any] = {"tools": [{"type": "function", "function": FUNCTION}]}
TOOLS_OF_RESPONSES: dict[str, Any] = {"tools": [{"type": "function", "strict": False, **FUNCTION}]}
TOOLS_OF_ANTHROPIC: dict[str, Any] = {"tools": [{"name": "opening_hours", "input_schema": {"type": "object"}}]}
WITH_TOKENS: dict[str, Any] = {"stream": True, "stream_options": {"include_usage": True}}

TOKENS = {"inputTokens": 19, "outputTokens": 10}
NO_TOKENS = {"inputTokens": None, "outputTokens": None}
OF_OPENAI = {"promptId": prompt["_id"], "sessionId": "chat-1", "input": QUESTION, "modelUsed": "gpt-4o-2024-08-06"}
OF_ANTHROPIC = {
    "promptId": prompt["_id"], "promptVersion": 1, "input": QUESTION, "modelUsed": "claude-sonnet-4-5-20250929",
}
CHAT = {**OF_OPENAI, **TOKENS, "output": TEXT}
CLAUDE = {**OF_ANTHROPIC, **TOKENS, "output": TEXT}
OPENAI_TOOL = {**OF_OPENAI, "output": '[function] opening_hours {"day":"Monday"}'}
CLAUDE_TOOL = {**OF_ANTHROPIC, **TOKENS, "output": '[tool_use] opening_hours {"day":"Monday"}'}
LEFT = {**OF_OPENAI, **NO_TOKENS, "output": "We open", "metadata": {"responseId": "chatcmpl-1", "incomplete": True}}
CLAUDE_LEFT = {
    **OF_ANTHROPIC, "inputTokens": 19, "outputTokens": None, "output": "We open",
    "metadata": {"responseId": "msg_1", "incomplete": True},
}

CASES: list[tuple[Callable[..., Any], tuple[dict[str, Any], ...]]] = []


def logs(*expected: dict[str, Any]) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """States what a call is logged as."""

    def add(function: Callable[..., Any]) -> Callable[..., Any]:
        CASES.append((function, expected))
        return function

    return add


def first_text(chunk: Any) -> Any:
    return chunk.choices[0].delta.content if hasattr(chunk, "choices") else getattr(chunk, "delta", None)


@logs(CHAT)
def chat(openai: OpenAI, _: Anthropic) -> Any:
    return openai.chat.completions.create(**ASK)


@logs(CHAT, {**OF_OPENAI, **NO_TOKENS, "output": TEXT})
def chat_several_choices(openai: OpenAI, _: Anthropic) -> Any:
    return openai.chat.completions.create(**ASK, n=2)


@logs({**OF_OPENAI, **NO_TOKENS, "output": TEXT})
def chat_stream_without_tokens(openai: OpenAI, _: Anthropic) -> Any:
    return list(openai.chat.completions.create(**ASK, stream=True))


@logs(CHAT)
def chat_stream_with_tokens(openai: OpenAI, _: Anthropic) -> Any:
    stream = openai.chat.completions.create(**ASK, **WITH_TOKENS)
    return [type(stream).__name__, next(stream), list(stream), next(stream, "end")]


@logs(LEFT)
def chat_stream_that_is_left(openai: OpenAI, _: Anthropic) -> Any:
    for chunk in openai.chat.completions.create(**ASK, stream=True):
        if first_text(chunk):
            return chunk
    return None


@logs(LEFT)
def chat_stream_that_is_closed(openai: OpenAI, _: Anthropic) -> Any:
    with openai.chat.completions.create(**ASK, stream=True) as stream:
        pieces = [next(stream), next(stream)]
    assert stream.response.is_closed
    log.flush()
    return pieces


@logs(OPENAI_TOOL)
def chat_tool(openai: OpenAI, _: Anthropic) -> Any:
    return openai.chat.completions.create(**ASK, **TOOLS)


@logs(OPENAI_TOOL)
def chat_tool_stream(openai: OpenAI, _: Anthropic) -> Any:
    return list(openai.chat.completions.create(**ASK, **TOOLS, stream=True))


@logs(CHAT)
def chat_parse(openai: OpenAI, _: Anthropic) -> Any:
    return openai.chat.completions.parse(**ASK)


@logs({**OF_OPENAI, "output": TEXT})
def chat_stream_helper(openai: OpenAI, _: Anthropic) -> Any:
    with openai.chat.completions.stream(**ASK) as stream:
        kinds = [event.type for event in stream]
        return kinds, stream.get_final_completion()


@logs(LEFT)
def chat_stream_helper_that_is_left(openai: OpenAI, _: Anthropic) -> Any:
    with openai.chat.completions.stream(**ASK) as stream:
        return next(event.delta for event in stream if event.type == "content.delta" and event.delta)


@logs(CHAT)
def chat_raw_response(openai: OpenAI, _: Anthropic) -> Any:
    response = openai.chat.completions.with_raw_response.create(**ASK)
    return response.status_code, response.parse(), response.parse()


@logs({**OF_OPENAI, "output": TEXT})
def chat_raw_response_of_a_stream(openai: OpenAI, _: Anthropic) -> Any:
    response = openai.chat.completions.with_raw_response.create(**ASK, stream=True)
    return response.status_code, list(response.parse())


@logs(CHAT)
def chat_streamed_response(openai: OpenAI, _: Anthropic) -> Any:
    with openai.chat.completions.with_streaming_response.create(**ASK) as response:
        return response.status_code, response.parse()


@logs()
def chat_error(openai: OpenAI, _: Anthropic) -> Any:
    try:
        return openai.chat.completions.create(**{**ASK, "model": "missing"})
    except NotFoundError as error:
        return error.message, error.body


@logs(CHAT)
def chat_other_options(openai: OpenAI, _: Anthropic) -> Any:
    return openai.with_options(timeout=5).copy().chat.completions.create(**ASK)


@logs({**CHAT, "input": f"system: Be kind.\n\nuser: {QUESTION}"})
def responses(openai: OpenAI, _: Anthropic) -> Any:
    response = openai.responses.create(**INPUT, instructions="Be kind.")
    return response, response.output_text


@logs(CHAT)
def responses_stream(openai: OpenAI, _: Anthropic) -> Any:
    return list(openai.responses.create(**INPUT, stream=True))


@logs({**LEFT, "metadata": {"responseId": "resp_1", "incomplete": True}})
def responses_stream_that_is_left(openai: OpenAI, _: Anthropic) -> Any:
    for event in openai.responses.create(**INPUT, stream=True):
        if event.type == "response.output_text.delta":
            return event
    return None


@logs({
    **OF_OPENAI, "input": f"user: {QUESTION}\n[input_image]\n\nfunction_call_output: Closed",
    "output": '[function_call] opening_hours {"day":"Monday"}',
})
def responses_tool_and_result(openai: OpenAI, _: Anthropic) -> Any:
    parts = [{"type": "input_text", "text": QUESTION}, {"type": "input_image", "file_id": "f"}]
    result = {"type": "function_call_output", "call_id": "call_1", "output": "Closed"}
    given: Any = [{"role": "user", "content": parts}, result]
    return openai.responses.create(**TOOLS_OF_RESPONSES, model="gpt-4o", input=given)


@logs(CHAT)
def responses_stream_helper(openai: OpenAI, _: Anthropic) -> Any:
    with openai.responses.stream(**INPUT) as stream:
        return stream.get_final_response()


@logs({**CLAUDE, "input": f"system: Be kind.\n\nuser: {QUESTION}"})
def messages(_: OpenAI, anthropic: Anthropic) -> Any:
    return anthropic.messages.create(**ASK_CLAUDE, system="Be kind.")


@logs(CLAUDE_TOOL)
def messages_tool(_: OpenAI, anthropic: Anthropic) -> Any:
    return anthropic.messages.create(**ASK_CLAUDE, **TOOLS_OF_ANTHROPIC)


@logs(CLAUDE)
def messages_stream(_: OpenAI, anthropic: Anthropic) -> Any:
    return list(anthropic.messages.create(**ASK_CLAUDE, stream=True))


@logs(CLAUDE_TOOL)
def messages_tool_stream(_: OpenAI, anthropic: Anthropic) -> Any:
    return list(anthropic.messages.create(**ASK_CLAUDE, **TOOLS_OF_ANTHROPIC, stream=True))


@logs(CLAUDE_LEFT)
def messages_stream_that_is_left(_: OpenAI, anthropic: Anthropic) -> Any:
    for event in anthropic.messages.create(**ASK_CLAUDE, stream=True):
        if event.type == "content_block_delta":
            return event
    return None


@logs(CLAUDE)
def messages_stream_helper(_: OpenAI, anthropic: Anthropic) -> Any:
    with anthropic.messages.stream(**ASK_CLAUDE) as stream:
        return list(stream.text_stream), stream.get_final_message()


@logs(CLAUDE_LEFT)
def messages_stream_helper_that_is_left(_: OpenAI, anthropic: Anthropic) -> Any:
    with anthropic.messages.stream(**ASK_CLAUDE) as stream:
        return next(stream.text_stream)


@logs(CLAUDE)
def messages_raw_response(_: OpenAI, anthropic: Anthropic) -> Any:
    response = anthropic.messages.with_raw_response.create(**ASK_CLAUDE)
    return response.status_code, response.parse()


@logs(CLAUDE)
def messages_beta(_: OpenAI, anthropic: Anthropic) -> Any:
    return anthropic.beta.messages.create(**ASK_CLAUDE)


@logs(CHAT)
async def async_chat(openai: AsyncOpenAI, _: AsyncAnthropic) -> Any:
    return await openai.chat.completions.create(**ASK)


@logs(CHAT)
async def async_chat_stream(openai: AsyncOpenAI, _: AsyncAnthropic) -> Any:
    stream = await openai.chat.completions.create(**ASK, **WITH_TOKENS)
    return [await stream.__anext__(), [chunk async for chunk in stream]]


@logs(LEFT)
async def async_chat_stream_that_is_closed(openai: AsyncOpenAI, _: AsyncAnthropic) -> Any:
    async with await openai.chat.completions.create(**ASK, stream=True) as stream:
        return [await stream.__anext__(), await stream.__anext__()]


@logs(LEFT)
async def async_chat_stream_that_is_cancelled(openai: AsyncOpenAI, _: AsyncAnthropic) -> Any:
    stream = await openai.chat.completions.create(**ASK, stream=True)
    seen = []

    async def read() -> None:
        async for chunk in stream:
            seen.append(chunk)
            if first_text(chunk):
                asyncio.current_task().cancel()  # type: ignore[union-attr]
                await asyncio.sleep(0)

    try:
        await asyncio.create_task(read())
    except asyncio.CancelledError:
        await stream.close()
    return seen


@logs({**OF_OPENAI, "output": TEXT})
async def async_chat_stream_helper(openai: AsyncOpenAI, _: AsyncAnthropic) -> Any:
    async with openai.chat.completions.stream(**ASK) as stream:
        return await stream.get_final_completion()


@logs(CHAT)
async def async_chat_raw_response(openai: AsyncOpenAI, _: AsyncAnthropic) -> Any:
    async with openai.chat.completions.with_streaming_response.create(**ASK) as response:
        return response.status_code, await response.parse()


@logs(CHAT)
async def async_responses_stream_helper(openai: AsyncOpenAI, _: AsyncAnthropic) -> Any:
    async with openai.responses.stream(**INPUT) as stream:
        return [event.type async for event in stream]


@logs(CLAUDE)
async def async_messages(_: AsyncOpenAI, anthropic: AsyncAnthropic) -> Any:
    return await anthropic.messages.create(**ASK_CLAUDE)


@logs(CLAUDE)
async def async_messages_stream(_: AsyncOpenAI, anthropic: AsyncAnthropic) -> Any:
    return [event async for event in await anthropic.messages.create(**ASK_CLAUDE, stream=True)]


@logs(CLAUDE_LEFT)
async def async_messages_stream_that_is_closed(_: AsyncOpenAI, anthropic: AsyncAnthropic) -> Any:
    async with await anthropic.messages.create(**ASK_CLAUDE, stream=True) as stream:
        async for event in stream:
            if event.type == "content_block_delta":
                return event


@logs(CLAUDE)
async def async_messages_stream_helper(_: AsyncOpenAI, anthropic: AsyncAnthropic) -> Any:
    async with anthropic.messages.stream(**ASK_CLAUDE) as stream:
        return [text async for text in stream.text_stream], await stream.get_final_message()


def stored() -> list[Log]:
    return list(client.iter_logs(order="asc"))


def check(name: str, found: list[Log], expected: tuple[dict[str, Any], ...]) -> None:
    assert len(found) == len(expected), (name, found)
    for one, fields in zip(found, expected):
        assert {key: one.get(key) for key in fields} == fields, (name, one, fields)
        assert one["latencyMs"] > 0 and one["occurredAt"], one


def given(asynchronous: bool) -> tuple[Any, Any]:
    settings: dict[str, Any] = {"api_key": "key", "max_retries": 0}
    of_openai = {"base_url": f"{MODELS}/v1", **settings}
    of_anthropic = {"base_url": MODELS, **settings}
    if asynchronous:
        return AsyncOpenAI(**of_openai), AsyncAnthropic(**of_anthropic)
    return OpenAI(**of_openai), Anthropic(**of_anthropic)


def wrapped(openai: Any, anthropic: Any) -> tuple[Any, Any]:
    return wrap(openai, prompt["_id"], session_id="chat-1", log=log), wrap(anthropic, prompt, log=log)


async def compare(asynchronous: bool) -> None:
    clients = given(asynchronous)
    for function, expected in CASES:
        if inspect.iscoroutinefunction(function) is asynchronous:
            before = {one["_id"] for one in stored()}
            results = []
            for pair in (clients, wrapped(*clients)):
                result = function(*pair)
                results.append(repr(await result if asynchronous else result))
            assert results[0] == results[1], (function.__name__, *results)
            # What was left in the midst of it may be in a cycle of references.
            gc.collect()
            assert log.flush()
            check(function.__name__, [one for one in stored() if one["_id"] not in before], expected)
            assert errors == [], (function.__name__, errors)
    for one in clients:
        closed = one.close()
        if asynchronous:
            await closed


asyncio.run(compare(asynchronous=False))
asyncio.run(compare(asynchronous=True))

# A wrapped client that is wrapped again has another prompt or session; the first one stays as it was.
openai, anthropic = given(asynchronous=False)
first, claude = wrapped(openai, anthropic)
other = wrap(claude, session_id="chat-2")
assert isinstance(other, Anthropic) and isinstance(first, OpenAI)
before = {one["_id"] for one in stored()}
other.messages.create(**ASK_CLAUDE)
wrap(first, prompt).chat.completions.create(**ASK)
first.chat.completions.create(**ASK)
first.with_options(timeout=5).chat.completions.create(**ASK)
wrap(openai, log=log).chat.completions.create(**ASK)  # without a prompt
openai.chat.completions.create(**ASK)
assert log.flush()
again = [one for one in stored() if one["_id"] not in before]
check("again", again, ({**CLAUDE, "sessionId": "chat-2"}, {**CHAT, "promptVersion": 1}, CHAT, CHAT))

try:
    wrap(object())
except TypeError as error:
    assert str(error) == "wrap takes a client of openai or anthropic"
else:
    raise AssertionError("it was taken")
assert errors == [], errors
for one in (openai, anthropic):
    one.close()
log.flush()
client.close()
print(len(CASES))
