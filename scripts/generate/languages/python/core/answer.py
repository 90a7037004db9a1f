"""What comes back for a request: a value, or an error."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Generic, TypeVar, cast

import httpx

from ..errors import error_class
from .base_errors import PromptCrafterAPIError
from .request import Request
from .retries import retry_after

T = TypeVar("T")

_NOT_AS_ASKED = object()


@dataclass(frozen=True)
class Answer(Generic[T]):
    """What a call succeeded with."""

    value: T
    next_page: str | None
    """The address of the next page of a list (RFC 8288)."""


def read_answer(request: Request[T], response: httpx.Response, content: bytes) -> Answer[T]:
    """Reads an answer.

    Raises:
        PromptCrafterAPIError: It is not a success, or not what was asked for.
    """
    if not response.is_success:
        raise _error(response, _json_in(content))
    value = _value_in(request, response, content)
    if value is _NOT_AS_ASKED:
        message = f"The answer is not {request.accepts}: is base_url right?"
        raise _error(response, {"error": message})
    return Answer(cast("T", value), response.links.get("next", {}).get("url"))


def _value_in(request: Request[Any], response: httpx.Response, content: bytes) -> object:
    if response.status_code == httpx.codes.NO_CONTENT:
        return None
    if _is_json(request.accepts):
        return _json_in(content)
    if not is_as_asked(request, response):
        return _NOT_AS_ASKED
    return response if request.is_streamed else content.decode(errors="replace")


def is_as_asked(request: Request[Any], response: httpx.Response) -> bool:
    """Tells whether an answer is a success, and of the media type that was asked for."""
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
    return [one for one in details if _is_detail(one)] if isinstance(details, list) else []


def _is_detail(value: object) -> bool:
    return isinstance(value, dict) and all(
        isinstance(value.get(name), str) for name in ("field", "message")
    )


def _error(response: httpx.Response, body: object) -> PromptCrafterAPIError:
    status = response.status_code
    # It may be the page of a proxy, or anything else that is not the service's.
    stated = body if isinstance(body, dict) else {}
    message = stated.get("error")
    if not isinstance(message, str):
        message = f"The answer has status {status} and says no more"
    return error_class(status)(
        message,
        status,
        _details_in(stated),
        response.headers.get("X-Request-Id"),
        retry_after(response),
    )
