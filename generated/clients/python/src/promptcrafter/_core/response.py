# Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
"""The response that came with the value of a call."""

from __future__ import annotations

from collections.abc import Mapping
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar
from urllib.parse import parse_qs, urlsplit

import httpx

from .base_errors import InvalidArgumentError
from .paging import next_page

T = TypeVar("T")

responses: ContextVar[list[httpx.Response] | None] = ContextVar(
    "promptcrafter_responses", default=None
)
"""Collects the response of each call within `with_response`."""


@dataclass(frozen=True)
class Response(Generic[T]):
    """The result of a call, with its response; see `with_response`."""

    value: T = field(repr=False)
    """The return value of the call. It is hidden from `repr`, because it may contain a token."""
    status_code: int
    """The HTTP status."""
    headers: Mapping[str, str]
    """The headers, by lowercase name."""
    request_id: str | None
    """The ID of the request in the service's log."""
    is_replay: bool
    """Whether this repeats the response to an earlier request with the same idempotency key.

    This is the response to that one, then.
    """
    next_cursor: str | None
    """Of one page of a list, the `cursor` of the next page; `None` for the last one."""


def response_of(value: T, seen: list[httpx.Response]) -> Response[T]:
    """Combines a value with the last response.

    Raises:
        InvalidArgumentError: There was no response.
    """
    if not seen:
        raise InvalidArgumentError("with_response takes a method that makes a call")
    headers = seen[-1].headers
    query = parse_qs(urlsplit(next_page(headers.get("Link", "")) or "").query)
    return Response(
        value,
        seen[-1].status_code,
        dict(headers),
        headers.get("X-Request-Id"),
        headers.get("Idempotent-Replayed") == "true",
        query.get("cursor", [None])[0],
    )


def note(response: httpx.Response) -> None:
    """Passes a response to the listener."""
    seen: list[Any] | None = responses.get()
    if seen is not None:
        seen.append(response)
