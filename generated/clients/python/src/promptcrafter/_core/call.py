# Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
"""One call and its retries, without input and output."""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from typing import Any, Generic, TypeVar

import httpx

from .._version import __version__
from .base_errors import (
    APIConnectionError,
    APITimeoutError,
    PoolTimeoutError,
    PromptCrafterAPIError,
)
from .observe import Attempt, RequestInfo, shown
from .request import Request, query_string
from .response import note
from .result import Result, error_of, is_as_asked, read_result
from .retries import (
    LONGEST_RETRY_AFTER_S,
    RETRIED,
    UNDONE,
    backoff,
    never_sent,
    retry_after,
)
from .settings import Settings

T = TypeVar("T")

_SHORTEST_TIMEOUT_S = 0.001
"""The minimum timeout: 0 would mean none, or be an error."""


class Call(Generic[T]):
    """A request with all its attempts."""

    def __init__(
        self, request: Request[T], settings: Settings, token: str | None
    ) -> None:
        self._request = request
        self._settings = settings
        own = {name: str(value) for name, value in request.headers.items()}
        own["Accept"] = request.accepts
        self._content = request.content
        if self._content is not None:
            own["Content-Type"] = request.sends
        if request.secured and token is not None:
            own["Authorization"] = f"Bearer {token}"
        # Names of headers have no case.
        more = {name.lower(): value for name, value in settings.headers.items()}
        agent = {
            "user-agent": f"promptcrafter-python/{__version__} {settings.app_name}".rstrip()
        }
        self._headers = {
            **agent,
            **more,
            **{name.lower(): value for name, value in own.items()},
        }
        self._tries = 0
        self._end = time.monotonic() + settings.total_timeout
        self._limit = settings.timeout
        self._pool_limit = settings.pool_timeout
        self._deadline = 0.0
        self._chunks: list[bytes] = []
        self._attempt: Attempt
        self._response: httpx.Response

    def start(self) -> dict[str, Any]:
        """Begins an attempt. Returns the arguments of httpx's `build_request`."""
        self._tries += 1
        self._deadline = math.inf
        self._chunks = []
        # Time may have passed in a predicate, or before the first try.
        left = max(self._end - time.monotonic(), _SHORTEST_TIMEOUT_S)
        self._limit = min(self._settings.timeout, left)
        self._pool_limit = min(self._settings.pool_timeout, left)
        self._attempt = self._observed()
        return {
            "method": self._request.method,
            "url": self._settings.base_url + self._target(),
            "headers": self._headers,
            "content": self._content,
            "timeout": httpx.Timeout(self._limit, pool=self._pool_limit),
        }

    def _observed(self) -> Attempt:
        method, path = self._request.method, self._request.path
        url = self._settings.base_url + path
        template = self._request.template or path
        info = RequestInfo(method, url, template, self._tries, shown(self._headers))
        return Attempt(self._settings.observers, info, len(self._content or b""))

    def abandon(self, error: BaseException) -> None:
        """Records that something other than the network ended an attempt, such as a cancellation."""
        self._attempt.end(None, error)

    def connect(self) -> None:
        """Starts the timer of the attempt: it has a connection, or one is being opened."""
        if self._deadline == math.inf:
            self._deadline = time.monotonic() + self._limit

    def _target(self) -> str:
        query = query_string(self._request.query)
        return f"{self._request.path}?{query}" if query else self._request.path

    def is_streamed(self, response: httpx.Response) -> bool:
        """Returns whether the caller reads the response."""
        return self._request.is_streamed and is_as_asked(self._request, response)

    def receive(self, chunk: bytes) -> None:
        """Receives a piece of the response.

        Raises:
            httpx.ReadTimeout: The try takes too long, though each piece came in time.
        """
        if time.monotonic() > self._deadline:
            raise httpx.ReadTimeout("The response was not complete in time")
        self._chunks.append(chunk)

    def pause_after_response(self, response: httpx.Response) -> float | None:
        """Returns the seconds until the next attempt; `None` to use this response."""
        self._response = response
        self._attempt.end(response)
        status = response.status_code
        asked = retry_after(response) or 0.0
        pause = max(asked, backoff(self._tries))
        if (
            response.is_success
            or asked > LONGEST_RETRY_AFTER_S
            or not self._has_time_for(pause)
        ):
            return None
        usual = status in UNDONE or (status in RETRIED and self._request.repeatable)
        body = b"".join(self._chunks)
        if not self._wants(
            lambda: error_of(self._request, response, body), usual=usual
        ):
            return None
        return pause

    def pause_after_failure(self, error: httpx.RequestError) -> float:
        """Returns the seconds until the retry.

        Raises:
            APIConnectionError: This try was the last.
        """
        failure = self.connection_error(error)
        self._attempt.end(None, failure)
        pause = backoff(self._tries)
        usual = never_sent(error) or self._request.repeatable
        if not self._has_time_for(pause) or not self._wants(
            lambda: failure, usual=usual
        ):
            raise failure from error
        return pause

    def result(self) -> Result[T]:
        """Reads the last response.

        Raises:
            PromptCrafterAPIError: It is not a success, or not what was asked for.
        """
        found: Result[T] = read_result(
            self._request, self._response, b"".join(self._chunks)
        )
        note(self._response)
        return found

    def _has_time_for(self, pause: float) -> bool:
        is_left = self._tries <= self._settings.max_retries
        return is_left and time.monotonic() + pause < self._end

    def _wants(
        self, failure: Callable[[], PromptCrafterAPIError], *, usual: bool
    ) -> bool:
        retry_when = self._settings.retry_when
        return usual if retry_when is None else retry_when(failure(), usual)

    def connection_error(self, error: httpx.RequestError) -> APIConnectionError:
        """Returns the error for a missing or incomplete response."""
        base_url = self._settings.base_url
        unsent = "; nothing was sent" if never_sent(error) else ""
        if isinstance(error, httpx.PoolTimeout):
            return PoolTimeoutError(
                f"All connections to {base_url} ({self._settings.max_connections}) were in use for "
                f"{self._pool_limit:.3g} s{unsent}. See max_connections"
            )
        if isinstance(error, httpx.TimeoutException):
            return APITimeoutError(
                f"No response from {base_url} within {self._limit:.3g} s{unsent}"
            )
        return APIConnectionError(
            f"No response from {base_url}: {error or type(error).__name__}{unsent}"
        )
