"""The errors without a response from the service, and what all errors have in common."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

_LONG_RETRY_AFTER_S = 60.0
"""The longest wait before a retry; the error reports longer ones."""


class PromptCrafterAPIError(Exception):
    """A call failed. The class of the error says how."""

    message: str
    """The message of the service."""
    status_code: int | None
    """The status of the response; `None` if there was none."""
    details: Sequence[Mapping[str, str]]
    """For a validation error: each invalid `field`, with a `message`."""
    request_id: str | None
    """The ID of the request in the service's log."""
    retry_after: float | None
    """The seconds that the service asks to wait before a retry."""
    body: Any
    """The body of the response, as parsed JSON or else as text; `None` without one."""
    headers: Mapping[str, str]
    """The headers of the response, by lowercase name."""

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
    """An argument or a setting is invalid; nothing was sent."""


class ClientClosedError(PromptCrafterAPIError):
    """The client was closed before the call; nothing was sent."""


class APIConnectionError(PromptCrafterAPIError):
    """There was no response: the service cannot be reached, or the connection was lost."""


class APITimeoutError(APIConnectionError):
    """The request timed out."""


class PoolTimeoutError(APITimeoutError):
    """All connections of the client were in use for too long; nothing was sent."""
