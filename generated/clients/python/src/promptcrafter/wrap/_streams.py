# Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
"""Streams that are recorded while the application reads them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ._recording import Recording


def watch_stream(stream: Any, recording: Recording) -> None:
    """Records a stream of an SDK (`openai` or `anthropic`), which stays the same object.

    All ways to read it go through its attribute `_iterator`.
    """
    iterator = stream._iterator  # noqa: SLF001 - the SDKs have no other place
    if isinstance(iterator, _Watched):
        return
    is_async = hasattr(iterator, "__anext__")
    watched = (_WatchedAsyncIterator if is_async else _WatchedIterator)(iterator)
    stream._iterator = watched  # noqa: SLF001
    _watch_close(stream.response, "aclose" if is_async else "close", recording)
    watched.recording = recording
    recording.begin_stream()


def _watch_close(response: Any, name: str, recording: Recording) -> None:
    """Ends a recording when the application closes the stream, which does so itself at its end."""
    close: Callable[[], Any] = getattr(response, name)

    def closed() -> Any:
        if not recording.is_reading:
            recording.end_stream(is_complete=False)
        return close()

    setattr(response, name, closed)


class _Watched:
    recording: Recording | None = None

    def __init__(self, inner: Any) -> None:
        self._inner = inner

    def __getattr__(self, name: str) -> Any:
        return getattr(self._inner, name)

    def _begin(self) -> None:
        if self.recording is not None:
            self.recording.is_reading = True

    def _take(self, item: Any) -> None:
        if self.recording is not None:
            self.recording.is_reading = False
            self.recording.add(item)

    def _end(self, *, is_complete: bool) -> None:
        if self.recording is not None:
            self.recording.is_reading = False
            self.recording.end_stream(is_complete=is_complete)

    def __del__(self) -> None:
        self._end(is_complete=False)


class _WatchedIterator(_Watched):
    def __iter__(self) -> Any:
        return self

    def __next__(self) -> Any:
        self._begin()
        try:
            item = next(self._inner)
        except BaseException as end:
            self._end(is_complete=isinstance(end, StopIteration))
            raise
        self._take(item)
        return item


class _WatchedAsyncIterator(_Watched):
    def __aiter__(self) -> Any:
        return self

    async def __anext__(self) -> Any:
        self._begin()
        try:
            item = await self._inner.__anext__()
        except BaseException as end:
            self._end(is_complete=isinstance(end, StopAsyncIteration))
            raise
        self._take(item)
        return item
