# Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
"""Functions that log their calls."""

from __future__ import annotations

import functools
import inspect
from collections.abc import AsyncGenerator, Callable, Generator
from typing import TYPE_CHECKING, Any, TypeVar, cast

from ._call_log import CallLog
from ._clients import watched
from ._reading import as_json, get, is_list
from ._recording import Options, Recording, record

if TYPE_CHECKING:
    from ..types import Prompt

F = TypeVar("F", bound=Callable[..., Any])

_MARK = "promptcrafter_logged"
"""The attribute of a logged function with the original function and its options."""


def log_calls(
    prompt_id: str | Prompt | None = None,
    *,
    prompt_version: int | None = None,
    session_id: str | None = None,
    model_used: str | None = None,
    log: CallLog | None = None,
) -> Callable[[F], F]:
    """Returns a decorator that logs the calls of a function in the background.

    The arguments are the input. What the function returns or yields is the output: text, a
    response of a model, or any other value as JSON. It may be asynchronous.

    Example:
        @log_calls("prompt104", model_used="llama")
        def reply(question: str) -> str: ...

        log_calls(session_id="chat-2")(reply)("When do you open?")

    Args:
        prompt_id: The prompt, or its `_id`. A whole prompt includes its version. Without one,
            calls aren't logged. On a decorated function, omitted arguments stay as they are.
        prompt_version: The version of the prompt. Default: the one of a whole prompt, else the
            current one when the log is stored.
        session_id: The conversation that calls belong to.
        model_used: The model, if the output doesn't name it.
        log: Sends the logs. Default: a shared one, whose client is configured by the
            environment.
    """

    def decorate(function: F) -> F:
        original, before = getattr(function, _MARK, (function, Options()))
        options = before.with_changes(
            prompt_id, prompt_version, session_id, log, model_used
        )
        logged = _logged(original, options)
        setattr(logged, _MARK, (original, options))
        return cast("F", logged)

    return decorate


def _logged(function: Any, options: Options) -> Any:
    """Returns a function of the same kind (asynchronous, generator, …) for code that checks it."""

    def begin(given: tuple[Any, ...], named: dict[str, Any]) -> Recording | None:
        recording = record(options)
        if recording is not None:
            recording.quietly(lambda: recording.read(_request(function, given, named)))
        return recording

    if inspect.iscoroutinefunction(function):

        @functools.wraps(function)
        async def async_logged(*given: Any, **named: Any) -> Any:
            recording = begin(given, named)
            return _result(await function(*given, **named), recording)

        return async_logged
    if inspect.isgeneratorfunction(function):

        @functools.wraps(function)
        def yields(*given: Any, **named: Any) -> Any:
            recording = begin(given, named)
            return (yield from _pieces(function(*given, **named), recording))

        return yields

    @functools.wraps(function)
    def logged(*given: Any, **named: Any) -> Any:
        recording = begin(given, named)
        return _result(function(*given, **named), recording)

    return logged


def _request(
    function: Any, given: tuple[Any, ...], named: dict[str, Any]
) -> dict[str, Any]:
    """Returns the arguments: a request to a model in the format of other packages, or else text."""
    arguments = inspect.signature(function).bind(*given, **named).arguments
    names = list(arguments)
    if names[:1] in (["self"], ["cls"]):
        del arguments[names[0]]
    values = list(arguments.values())
    if len(values) == 1:
        arguments = values[0] if isinstance(values[0], dict) else arguments
        if isinstance(values[0], str):
            return {"input": values[0]}
    if any(is_list(get(arguments, name)) for name in ("messages", "input")):
        return arguments
    return {"input": as_json(arguments)}


def _result(value: Any, recording: Recording | None) -> Any:
    if recording is None:
        return value
    if inspect.isgenerator(value):
        return _pieces(value, recording)
    if inspect.isasyncgen(value):
        return _async_pieces(value, recording)
    if inspect.iscoroutine(value):
        return _awaited(value, recording)
    return watched(value, recording)


async def _awaited(value: Any, recording: Recording) -> Any:
    return _result(await value, recording)


def _pieces(
    inner: Generator[Any, Any, Any], recording: Recording | None
) -> Generator[Any, Any, Any]:
    """Yields what a generator yields, like `yield from`."""
    if recording is None:
        return (yield from inner)
    recording.begin_stream()
    try:
        item = next(inner)
        while True:
            recording.add(item)
            try:
                sent = yield item
            except GeneratorExit:
                inner.close()
                raise
            except BaseException as error:  # noqa: BLE001 - the generator gets it
                item = inner.throw(error)
            else:
                item = inner.send(sent)
    except StopIteration as end:
        recording.end_stream(is_complete=True)
        return end.value
    except BaseException:
        recording.end_stream(is_complete=False)
        raise


async def _async_pieces(
    inner: AsyncGenerator[Any, Any], recording: Recording
) -> AsyncGenerator[Any, Any]:
    """Yields what an asynchronous generator yields."""
    recording.begin_stream()
    try:
        item = await inner.__anext__()
        while True:
            recording.add(item)
            try:
                sent = yield item
            except GeneratorExit:
                await inner.aclose()
                raise
            except BaseException as error:  # noqa: BLE001 - the generator gets it
                item = await inner.athrow(error)
            else:
                item = await inner.asend(sent)
    except StopAsyncIteration:
        recording.end_stream(is_complete=True)
    except BaseException:
        recording.end_stream(is_complete=False)
        raise
