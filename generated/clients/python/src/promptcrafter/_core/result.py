# Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
"""The outcome of a request: a value or an error."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast
from urllib.parse import urlsplit

import httpx

from ..errors import error_class
from .base_errors import PromptCrafterAPIError
from .paging import next_page
from .request import ANY_JSON, Request
from .retries import retry_after

T = TypeVar("T")

_NOT_AS_ASKED = object()


@dataclass(frozen=True)
class Result(Generic[T]):
    """The result of a successful call."""

    value: T
    next_page: str | None
    """The URL of the next page of a list (RFC 8288)."""


def read_result(
    request: Request[T], response: httpx.Response, content: bytes
) -> Result[T]:
    """Reads a response.

    Raises:
        PromptCrafterAPIError: It is not a success, or not what was asked for.
    """
    body = _json_in(content)
    if not response.is_success:
        raise _error(request, response, content, body)
    value = _value_in(request, response, content, body)
    if value is _NOT_AS_ASKED:
        raise _error(request, response, content, body)
    return Result(cast("T", value), next_page(response.headers.get("Link", "")))


def error_of(
    request: Request[Any], response: httpx.Response, content: bytes
) -> PromptCrafterAPIError:
    """Returns the error for a response that isn't a success."""
    return _error(request, response, content, _json_in(content))


def _value_in(
    request: Request[Any], response: httpx.Response, content: bytes, body: object
) -> object:
    if request.gives is None:
        is_empty = response.status_code == httpx.codes.NO_CONTENT and not content
        return None if is_empty else _NOT_AS_ASKED
    if _is_json(request.accepts):
        return body if _is_given(request.gives, body) else _NOT_AS_ASKED
    if not is_as_asked(request, response):
        return _NOT_AS_ASKED
    return response if request.is_streamed else content.decode(errors="replace")


def _is_given(gives: str | list[str], body: object) -> bool:
    """Returns whether JSON is of the type that the operation returns: an object, or a list of them."""
    if gives == ANY_JSON:
        return body is not _NOT_AS_ASKED
    field, items = (gives[0], body) if isinstance(gives, list) else (gives, [body])
    return isinstance(items, list) and all(
        isinstance(item, dict) and (not field or item.get(field) is not None)
        for item in items
    )


def is_as_asked(request: Request[Any], response: httpx.Response) -> bool:
    """Returns whether a response is a success of the requested media type."""
    media_type = response.headers.get("Content-Type", "").split(";")[0].strip().lower()
    return bool(response.is_success and media_type == request.accepts)


def _is_json(media_type: str) -> bool:
    return media_type.endswith(("/json", "+json"))


def _json_in(content: bytes) -> object:
    try:
        return cast("object", json.loads(content))
    except ValueError:
        return _NOT_AS_ASKED


def _details_in(stated: dict[str, Any]) -> list[dict[str, str]]:
    details = stated.get("details")
    return (
        [one for one in details if _is_detail(one)] if isinstance(details, list) else []
    )


def _is_detail(value: object) -> bool:
    return isinstance(value, dict) and all(
        isinstance(value.get(name), str) for name in ("field", "message")
    )


def _error(
    request: Request[Any], response: httpx.Response, content: bytes, body: object
) -> PromptCrafterAPIError:
    status = response.status_code
    # It may come from a proxy instead of the service.
    stated = body if isinstance(body, dict) else {}
    message = stated.get("error")
    if response.is_success or not isinstance(message, str):
        message = _not_of_service(request, response, content)
    return error_class(status)(
        message,
        status,
        _details_in(stated),
        response.headers.get("X-Request-Id"),
        retry_after(response),
        content.decode(errors="replace") if body is _NOT_AS_ASKED else body,
        dict(response.headers),
    )


def _not_of_service(
    request: Request[Any], response: httpx.Response, content: bytes
) -> str:
    """Says what arrived and from where, without the body, which may be long."""
    url = response.url
    base_url = f"{url.scheme}://{url.netloc.decode('ascii')}"
    found = f"status {response.status_code}"
    location = response.headers.get("Location")
    if location:
        target = urlsplit(location)
        netloc = f"//{target.netloc.rpartition('@')[2]}" if target.netloc else ""
        scheme = f"{target.scheme}:" if target.scheme else ""
        found += f", a redirect to {scheme}{netloc}{target.path} that is not followed,"
    media_type = (
        response.headers.get("Content-Type", "").split(";")[0].strip()
        or "no media type"
    )
    found += f" with {media_type} ({len(content)} bytes)"
    place = f"{request.method} {base_url}{url.path}"
    return f"{place}: {found} is not a response from the service; is base_url correct?"
