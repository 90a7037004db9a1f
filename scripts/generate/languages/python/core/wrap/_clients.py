"""Clients of OpenAI and Anthropic that log their calls."""

from __future__ import annotations

import copy
import functools
import inspect
import re
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar, cast

from ._call_log import CallLog
from ._recording import Options, Recording, record
from ._streams import watch_stream

if TYPE_CHECKING:
    from ..types import Prompt

T = TypeVar("T")

_LOGGED_PATHS = re.compile(r"(chat/completions|^/responses|v1/messages)(\?|$)")
"""The requests that are logged: Chat Completions and Responses of OpenAI, Messages of Anthropic."""

_MARK = "promptcrafter_wrapped"
"""The attribute of a wrapped client with the original client and its options."""


def wrap(
    client: T,
    prompt_id: str | Prompt | None = None,
    *,
    prompt_version: int | None = None,
    session_id: str | None = None,
    log: CallLog | None = None,
) -> T:
    """Returns a client that logs its calls to models in the background.

    It does everything else as before, and shares the connections of the given one.

    Args:
        client: A client of `openai` or `anthropic`, with or without asyncio, or one that this
            function returned: what isn't given is as there, then.
        prompt_id: The prompt, or its `_id`. A whole prompt brings its version along. Without one,
            calls aren't logged.
        prompt_version: The version of the prompt. Default: the one of a whole prompt, else the
            current one when the log is stored.
        session_id: The conversation that calls belong to.
        log: Sends the logs. Default: one that all share, with a client that is set up by the
            environment.

    Raises:
        TypeError: It is another client.
    """
    if not all(callable(getattr(client, name, None)) for name in ("post", "copy")):
        raise TypeError("wrap takes a client of openai or anthropic")
    original, before = vars(client).get(_MARK, (client, Options()))
    options = before.with_changes(prompt_id, prompt_version, session_id, log)
    return cast("T", _wrapped(original, options))


def _wrapped(original: Any, options: Options) -> Any:
    other = copy.copy(original)
    attributes = vars(other)
    # Resources such as `chat` would belong to the original; they are created again on use.
    for name in list(attributes):
        if isinstance(getattr(type(other), name, None), cached_property):
            del attributes[name]
    attributes[_MARK] = (original, options)
    attributes["post"] = _watched_post(original.post, options)
    for name in ("copy", "with_options"):
        attributes[name] = _rewrapped(getattr(original, name), options)
    return other


def _rewrapped(derive: Any, options: Options) -> Any:
    @functools.wraps(derive)
    def derived(*given: Any, **named: Any) -> Any:
        return _wrapped(derive(*given, **named), options)

    return derived


def _watched_post(post: Any, options: Options) -> Any:
    def begin(path: str, named: dict[str, Any]) -> Recording | None:
        recording = record(options) if _LOGGED_PATHS.search(path) else None
        if recording is not None:
            recording.read(named.get("body"))
        return recording

    if inspect.iscoroutinefunction(post):

        @functools.wraps(post)
        async def async_post(path: str, **named: Any) -> Any:
            recording = begin(path, named)
            return watched(await post(path, **named), recording)

        return async_post

    @functools.wraps(post)
    def sync_post(path: str, **named: Any) -> Any:
        recording = begin(path, named)
        return watched(post(path, **named), recording)

    return sync_post


def watched(value: Any, recording: Recording | None) -> Any:
    """Records the result of an SDK, at once or as it is read, and returns it."""
    if recording is not None:
        recording.quietly(lambda: _watch(value, recording))
    return value


def _watch(value: Any, recording: Recording) -> None:
    if hasattr(value, "__next__") or hasattr(value, "__anext__"):
        watch_stream(value, recording)
    elif callable(getattr(value, "parse", None)) and hasattr(value, "http_response"):
        value.parse = _watched_parse(value.parse, recording)
    else:
        recording.end(value)


def _watched_parse(parse: Any, recording: Recording) -> Any:
    """Of a raw response, which the application parses later."""
    if inspect.iscoroutinefunction(parse):

        @functools.wraps(parse)
        async def async_parse(*given: Any, **named: Any) -> Any:
            return watched(await parse(*given, **named), recording)

        return async_parse

    @functools.wraps(parse)
    def sync_parse(*given: Any, **named: Any) -> Any:
        return watched(parse(*given, **named), recording)

    return sync_parse
