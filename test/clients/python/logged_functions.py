"""Functions that log their calls do what they did before, and nothing that fails in a log reaches the application.

The service and the token come from the environment. Prints what a logged call costs.
"""

from __future__ import annotations

import asyncio
import inspect
import statistics
import time
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import httpx

from promptcrafter import Log, PromptCrafterClient
from promptcrafter.wrap import CallLog, log_calls

client = PromptCrafterClient()
PROMPT = client.create_prompt(title="Shop", content="Answer.", model="llama")["_id"]
errors: list[Exception] = []
log = CallLog(client, on_error=errors.append)
logged = log_calls(PROMPT, model_used="llama", log=log)
seen: set[str] = set()


def found() -> list[Log]:
    """Returns the logs that came since the last time."""
    new = [one for one in client.iter_logs(order="asc") if one["_id"] not in seen]
    seen.update(one["_id"] for one in new)
    return new


def check(*expected: dict[str, Any]) -> None:
    assert log.flush()
    new = found()
    assert len(new) == len(expected), [one["output"] for one in new]
    for one, fields in zip(new, expected):
        assert {key: one.get(key) for key in fields} == fields, (one, fields)


found()


class Shop:
    name = "Ada"

    @logged
    def greet(self, question: str) -> str:
        return f"{self.name}: {question}"


@logged
def answer(messages: list[dict[str, str]]) -> dict[str, Any]:
    return {"model": "gpt-4o", "choices": [{"message": {"content": messages[0]["content"] + "!"}}]}


@logged
async def answer_later(question: str, hour: int = 9) -> dict[str, int]:
    await asyncio.sleep(0)
    return {question: hour}


@logged
def fail(question: str) -> str:
    raise ValueError(question)


@logged
def pieces(question: str) -> Iterator[str]:
    try:
        sent = yield "We open"
        yield f" at {sent}."
    except KeyError:
        yield " never."
    return question  # type: ignore[return-value]


@logged
async def pieces_later(question: str) -> AsyncIterator[str]:
    yield "We open"
    yield f" at {question}."


assert Shop().greet("Hello") == "Ada: Hello"
assert answer([{"role": "user", "content": "Hello"}])["model"] == "gpt-4o"
assert asyncio.run(answer_later("When?")) == {"When?": 9}
assert asyncio.run(answer_later("When?", hour=10)) == {"When?": 10}
check(
    {"input": "Hello", "output": "Ada: Hello", "modelUsed": "llama"},
    {"input": "Hello", "output": "Hello!", "modelUsed": "gpt-4o"},
    {"input": "When?", "output": '{"When?":9}'},
    {"input": '{"question":"When?","hour":10}', "output": '{"When?":10}'},
)
assert inspect.iscoroutinefunction(answer_later) and inspect.isgeneratorfunction(pieces)
assert inspect.signature(fail) == inspect.signature(fail.__wrapped__)  # type: ignore[attr-defined]
try:
    fail("overloaded")
except ValueError as error:
    assert error.args == ("overloaded",)
try:
    fail()  # type: ignore[call-arg]
except TypeError as error:
    assert "missing 1 required positional argument" in str(error)
check()
errors.clear()

# Generators can still be sent something, get exceptions, and return something.
generator: Any = pieces("When?")
assert [next(generator), generator.send("nine")] == ["We open", " at nine."]
try:
    next(generator)
except StopIteration as end:
    assert end.value == "When?"
generator = pieces("When?")
assert [next(generator), generator.throw(KeyError())] == ["We open", " never."]
generator.close()
again = log_calls(session_id="chat-1")(pieces)
assert next(again("And when?")) == "We open"


async def read() -> list[str]:
    later = pieces_later("ten")
    assert inspect.isasyncgen(later)
    return [piece async for piece in later]


assert asyncio.run(read()) == ["We open", " at ten."]
check(
    {"output": "We open at nine.", "metadata": {}, "sessionId": None},
    {"output": "We open never.", "metadata": {"incomplete": True}},
    {"output": "We open", "metadata": {"incomplete": True}, "sessionId": "chat-1", "input": "And when?"},
    {"output": "We open at ten.", "metadata": {}},
)
assert errors == [], errors

# What can't be read reaches the application unchanged.
same = log_calls(PROMPT, log=log)(lambda value: value)
for odd in (iter([1]), object(), {(1, 2): 3}, float("nan"), None):
    assert same(odd) is odd
assert log.flush()
found()
errors.clear()

# Logs that the service rejects are dropped and counted, and the others are stored.
lost = log_calls("prompt404", log=log)(lambda text: text)
invalid = log_calls("no identifier", log=log)(lambda text: text)
before = log.dropped
texts = ["a", "海" * 1_000_000, "\0" * 500_000, "half \ud83d", "b" * 3_000_000]
for text in texts:
    assert lost(text) == text and invalid("x") == "x" and same(text) == text
assert log.flush()
outputs = [one["output"] for one in found()]
assert [len(one) for one in outputs] == [1, 666_666, 333_333, 6, 1_999_998], [len(one) for one in outputs]
assert log.dropped - before == 2 * len(texts)
assert sorted({type(error).__name__ for error in errors}) == ["BadRequestError", "NotFoundError"], errors

# A service that is away is reported once, and gets everything later, in batches, each log once.
away = True
requests = 0


def send(request: httpx.Request) -> httpx.Response:
    global requests
    requests += 1
    if away:
        raise httpx.ConnectError("no route", request=request)
    request.read()
    with httpx.Client() as real:
        return real.send(request)


with httpx.Client(transport=httpx.MockTransport(send)) as transport:
    reports: list[Exception] = []
    distant = PromptCrafterClient(http_client=transport)
    small = CallLog(distant, max_queue_bytes=100_000, on_error=reports.append)
    repeat = log_calls(PROMPT, log=small)(lambda text: text)
    for index in range(250):
        repeat(str(index))
    assert not small.flush() and not small.flush(timeout=5)
    assert (small.pending, small.dropped) == (250, 0)
    while small.dropped == 0:
        repeat("x" * 1_000)
    kinds = [type(error).__name__ for error in reports]
    assert kinds == ["APIConnectionError", "OverflowError"], kinds
    away = False
    requests = 0
    waiting = small.pending
    assert small.flush()
    assert requests == -(-waiting // 100), (requests, waiting)
    assert (small.pending, small.dropped) == (0, 1)
    assert [one["output"] for one in found()[:250]] == [str(index) for index in range(250)]


# An `on_error` that fails, and one log that many threads and tasks of asyncio share.
def broken(error: Exception) -> None:
    raise RuntimeError("a fault of on_error") from error


with PromptCrafterClient(base_url="http://127.0.0.1:9", max_retries=0) as nowhere:
    unheard = CallLog(nowhere, on_error=broken)
    assert log_calls(PROMPT, log=unheard)(lambda text: text)("Hello") == "Hello"
    assert not unheard.flush() and unheard.pending == 1
    del unheard


async def many() -> None:
    await asyncio.gather(*(asyncio.to_thread(same, "Hello") for _ in range(200)))


asyncio.run(many())
assert log.flush() and len(found()) == 200


def median(call: Callable[[str], str]) -> float:
    times = []
    for _ in range(1_000):
        start = time.perf_counter()
        call("When do you open? " * 100)
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1_000


def plain(question: str) -> str:
    return question[:9]


cost = median(log_calls(PROMPT, log=log)(plain)) - median(plain)
assert log.flush() and len(found()) == 1_000
client.close()
print(f"{cost:.3f} ms a call, as the median of 1,000")
