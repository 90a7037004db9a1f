# Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
"""Reports each attempt to hooks, the log and a tracer."""

from __future__ import annotations

import importlib
import logging
import os
import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import httpx

from .base_errors import InvalidArgumentError

log = logging.getLogger("promptcrafter")

_SECRET = re.compile(r"auth|cookie|key|location|password|secret|token")
"""Headers whose values are never shown."""

_FIRST_ERROR_STATUS = 400


@dataclass(frozen=True, eq=False)
class RequestInfo:
    """Describes an attempt of a call to hooks."""

    method: str
    url: str
    """Without the query, which may contain search words."""
    path: str
    """The path in the contract, such as `/prompts/{id}`."""
    attempt: int
    """1 for the first."""
    headers: Mapping[str, str]
    """By lowercase name. A value that may be a secret is `[hidden]`."""


@dataclass(frozen=True, eq=False)
class ResponseInfo:
    """Describes to hooks how an attempt ended."""

    status_code: int | None
    """The HTTP status; `None` if there was no response."""
    headers: Mapping[str, str]
    """By lowercase name. A value that may be a secret is `[hidden]`."""
    request_id: str | None
    """The ID of the request in the service's log."""
    duration: float
    """The seconds until the response was complete; for a stream, until it began."""
    error: BaseException | None
    """Why there was no response."""


@dataclass(frozen=True)
class Observers:
    """The observers of attempts."""

    on_request: Callable[[RequestInfo], object] | None = None
    on_response: Callable[[RequestInfo, ResponseInfo], object] | None = None
    tracer: Any = None
    """A tracer of the OpenTelemetry API."""


class Attempt:
    """Notifies the observers of an attempt."""

    def __init__(self, observers: Observers, request: RequestInfo, size: int) -> None:
        self._observers = observers
        self._request = request
        self._what = f"{request.method} {request.url}"
        self._tell(observers.on_request, request)
        log.debug("%s sends %d bytes with %s", self._what, size, request.headers)
        self._span = (
            None if observers.tracer is None else _start_span(observers.tracer, request)
        )
        self._began = time.monotonic()

    def end(
        self, response: httpx.Response | None, error: BaseException | None = None
    ) -> None:
        """Notifies them how it ended."""
        headers = {} if response is None else response.headers
        info = ResponseInfo(
            None if response is None else response.status_code,
            shown(headers),
            headers.get("x-request-id"),
            time.monotonic() - self._began,
            error,
        )
        outcome = info.status_code or type(error).__name__
        request = f", request {info.request_id}" if info.request_id else ""
        milliseconds = info.duration * 1000
        attempt = self._request.attempt
        log.info(
            "%s %s in %.0f ms (attempt %d%s)",
            self._what,
            outcome,
            milliseconds,
            attempt,
            request,
        )
        log.debug("%s gets %s", self._what, info.headers)
        if self._span is not None:
            _end_span(self._span, info)
        self._tell(self._observers.on_response, self._request, info)

    def _tell(self, hook: Callable[..., object] | None, *given: object) -> None:
        try:
            if hook is not None:
                hook(*given)
        except Exception:
            log.warning("%s: a hook failed", self._what, exc_info=True)


def shown(headers: Mapping[str, str]) -> dict[str, str]:
    """Hides possible secrets."""
    return {
        name.lower(): "[hidden]" if _SECRET.search(name.lower()) else value
        for name, value in headers.items()
    }


def set_up_log() -> None:
    """Sets up the logger as `PROMPTCRAFTER_LOG` says, if it's set.

    Raises:
        InvalidArgumentError: It says something unknown.
    """
    level = os.environ.get("PROMPTCRAFTER_LOG", "").strip()
    if level not in {"", "info", "debug"}:
        raise InvalidArgumentError("PROMPTCRAFTER_LOG must be info or debug")
    if level:
        log.setLevel(level.upper())
        if not log.hasHandlers():
            log.addHandler(logging.StreamHandler())


def _start_span(tracer: Any, request: RequestInfo) -> Any:
    """Starts a span as OpenTelemetry's conventions for HTTP clients say, but without the query."""
    kind = importlib.import_module("opentelemetry.trace").SpanKind.CLIENT
    address = urlsplit(request.url)
    attributes: dict[str, str | int] = {
        "http.request.method": request.method,
        "server.address": address.hostname or "",
        "server.port": address.port or (443 if address.scheme == "https" else 80),
        "url.full": request.url,
        "url.template": request.path,
    }
    if request.attempt > 1:
        attributes["http.request.resend_count"] = request.attempt - 1
    return tracer.start_span(
        f"{request.method} {request.path}", kind=kind, attributes=attributes
    )


def _end_span(span: Any, response: ResponseInfo) -> None:
    if response.status_code is not None:
        span.set_attribute("http.response.status_code", response.status_code)
    if response.status_code is None or response.status_code >= _FIRST_ERROR_STATUS:
        span.set_attribute(
            "error.type", str(response.status_code or type(response.error).__name__)
        )
        span.set_status(importlib.import_module("opentelemetry.trace").StatusCode.ERROR)
    span.end()
