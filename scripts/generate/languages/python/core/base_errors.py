"""The errors that are no answer of the service, and what all errors have in common."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

_LONG_RETRY_AFTER_S = 60.0
"""A longer pause than this is not waited for, but told."""


class PromptCrafterAPIError(Exception):
    """A call did not succeed. The class of the error says in which way."""

    message: str
    """What the service says went wrong."""
    status_code: int | None
    """The status of the answer; `None` when there was none."""
    details: Sequence[Mapping[str, str]]
    """Of an error of validation: each `field` that is wrong, and a `message`."""
    request_id: str | None
    """The id under which the service's log has the request."""
    retry_after: float | None
    """After how many seconds the service asks to be tried again."""
    body: Any
    """The body of the answer: what its JSON holds, else its text; `None` without one."""
    headers: Mapping[str, str]
    """The headers of the answer, by their names in small letters."""

    def __init__(
        self,
        message: str,
        status_code: int | None = None,
        details: Sequence[Mapping[str, str]] = (),
        request_id: str | None = None,
        retry_after: float | None = None,
        body: Any = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        # All of it goes to the base class, which makes copies and pickles from it.
        super().__init__(message, status_code, details, request_id, retry_after, body, headers)
        self.message = message
        self.status_code = status_code
        self.details = details
        self.request_id = request_id
        self.retry_after = retry_after
        self.body = body
        self.headers = headers or {}

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self)!r})"

    def __str__(self) -> str:
        more = [f"{one['field']} {one['message']}".strip() for one in self.details]
        if self.retry_after is not None and self.retry_after > _LONG_RETRY_AFTER_S:
            more.append(f"try again in {math.ceil(self.retry_after)} s")
        if self.status_code is not None:
            more.append(f"status {self.status_code}")
        if self.request_id is not None:
            more.append(f"request {self.request_id}")
        return f"{self.message} ({'; '.join(more)})" if more else self.message


class InvalidArgumentError(PromptCrafterAPIError, ValueError):
    """An argument or a setting cannot be used; nothing was sent."""


class ClientClosedError(PromptCrafterAPIError):
    """The client was closed before the call; nothing was sent."""


class APIConnectionError(PromptCrafterAPIError):
    """There was no answer: the service cannot be reached, or the connection broke."""


class APITimeoutError(APIConnectionError):
    """There was no answer in time."""


class PoolTimeoutError(APITimeoutError):
    """All connections of the client were in use for too long; nothing was sent."""
