"""The transports, synchronous and asynchronous; `Call` decides what they do."""

from __future__ import annotations

import asyncio
import copy
import math
import time
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import httpx

from .base_errors import ClientClosedError, PromptCrafterAPIError
from .call import Call
from .observe import Observers, RequestInfo, ResponseInfo, set_up_log
from .paging import page_at
from .request import NOT_GIVEN, NotGiven, Request
from .response import Response, response_of, responses
from .result import Result
from .settings import (
    DEFAULT_MAX_CONNECTIONS,
    DEFAULT_MAX_RETRIES,
    DEFAULT_POOL_TIMEOUT_S,
    DEFAULT_TIMEOUT_S,
    Settings,
    checked_token,
    read_base_url,
    read_token,
)
from .streams import AsyncByteStream, ByteStream

if TYPE_CHECKING:
    from types import TracebackType

    from typing_extensions import ParamSpec, Self

    P = ParamSpec("P")

T = TypeVar("T")
HttpT = TypeVar("HttpT", httpx.Client, httpx.AsyncClient)


def _stated(options: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in options.items() if value is not None}


class _Transport(ABC, Generic[HttpT]):
    """What both transports have in common."""

    def __init__(
        self,
        token: str | None = None,
        base_url: str | None = None,
        timeout: float = DEFAULT_TIMEOUT_S,
        max_retries: int = DEFAULT_MAX_RETRIES,
        *,
        max_connections: int = DEFAULT_MAX_CONNECTIONS,
        pool_timeout: float = DEFAULT_POOL_TIMEOUT_S,
        total_timeout: float = math.inf,
        headers: Mapping[str, str] | None = None,
        retry_when: Callable[[PromptCrafterAPIError, bool], bool] | None = None,
        app_name: str | None = None,
        on_request: Callable[[RequestInfo], object] | None = None,
        on_response: Callable[[RequestInfo, ResponseInfo], object] | None = None,
        tracer: Any = None,
        http_client: HttpT | None = None,
    ) -> None:
        """Creates a client. Nothing is sent yet.

        Args:
            token: A token from `signup` or `login`, or an API key. Default: the environment
                variable `PROMPTCRAFTER_TOKEN`.
            base_url: The address of the service. Default: the environment variable
                `PROMPTCRAFTER_BASE_URL`, or `http://localhost:3000`.
            timeout: The seconds that one attempt of a call may take.
            max_retries: How often a call is tried again that had no response, or 408, 429,
                500, 502, 503 or 504.
            max_connections: The maximum number of connections, which are kept open. If all are
                in use, a call waits for one; `timeout` counts from when it has one.
            pool_timeout: The seconds that one attempt may wait for a connection.
            total_timeout: The seconds that a call may take with all attempts and the pauses
                between them; for a stream, until it begins.
            headers: Sent with every request. They cannot replace those that the client sets
                itself, except `User-Agent`.
            retry_when: Decides whether a failed call is retried, at most `max_retries` times. It
                gets the error and the client's own decision: true if a retry is safe and may
                help.
            app_name: The name of the application, as in `my-app/2.0`, added to `User-Agent`.
            on_request: Called before each attempt of a call, with the request; secrets are
                hidden. If it raises, the call continues, and the log has a warning.
            on_response: Called after each attempt, in the same way. It gets the same request
                object as `on_request`.
            tracer: A tracer of the OpenTelemetry API, which gets a span for each attempt.
            http_client: Makes the requests, for instance with a proxy, your own certificates, or
                your own responses (`httpx.MockTransport`). Its limits apply instead of
                `max_connections`. Close it yourself.

        Raises:
            InvalidArgumentError: One of them is invalid.
        """
        set_up_log()
        self._token = read_token(token)
        self._settings = Settings(
            read_base_url(base_url),
            timeout,
            max_retries,
            max_connections,
            pool_timeout,
            total_timeout,
            dict(headers or {}),
            retry_when,
            Observers(on_request, on_response, tracer),
            (app_name or "").strip(),
        )
        self._owns_http = http_client is None
        limits = httpx.Limits(
            max_connections=max_connections, max_keepalive_connections=max_connections
        )
        self._http: HttpT = self._open(limits=limits) if http_client is None else http_client

    @staticmethod
    @abstractmethod
    def _open(**options: Any) -> HttpT: ...

    def with_token(self, token: str | None) -> Self:
        """Returns a client with another token, which shares the connections of this one.

        Closing either closes both. Example, on a client that others use at the same time:

            token = client.with_token(None).login(email, password)

        Args:
            token: The token; `None` for none.

        Raises:
            InvalidArgumentError: The token contains characters that a header can't have.
        """
        return self.with_options(token=token)

    def with_options(
        self,
        *,
        token: str | NotGiven | None = NOT_GIVEN,
        timeout: float | None = None,
        max_retries: int | None = None,
        total_timeout: float | None = None,
        headers: Mapping[str, str] | None = None,
        retry_when: Callable[[PromptCrafterAPIError, bool], bool] | None = None,
        on_request: Callable[[RequestInfo], object] | None = None,
        on_response: Callable[[RequestInfo, ResponseInfo], object] | None = None,
        tracer: Any = None,
    ) -> Self:
        """Returns a client with other options, for one or more calls, which shares the connections.

        Closing either closes both. Omitted options stay as they are. Example:

            client.with_options(timeout=5, max_retries=0).get_prompts()

        Args:
            token: The token; `None` for none.
            timeout: As for a new client, like the following ones.
            max_retries: See there.
            total_timeout: See there; `math.inf` for no limit.
            headers: More headers; one of the same name takes the place of that of this client.
            retry_when: See there.
            on_request: See there.
            on_response: See there.
            tracer: See there.

        Raises:
            InvalidArgumentError: One of them cannot be used.
        """
        other = copy.copy(self)
        if not isinstance(token, NotGiven):
            other.set_token(token)
        more = {name.lower(): value for name, value in (headers or {}).items()}
        kept = {name: text for name, text in self._settings.headers.items() if name.lower() not in more}
        options: dict[str, Any] = {
            "timeout": timeout,
            "max_retries": max_retries,
            "total_timeout": total_timeout,
            "headers": {**kept, **(headers or {})},
            "retry_when": retry_when,
        }
        observers = {"on_request": on_request, "on_response": on_response, "tracer": tracer}
        options["observers"] = replace(self._settings.observers, **_stated(observers))
        settings = replace(self._settings, **_stated(options))
        other._settings = settings  # noqa: SLF001 - it is a copy of this
        return other

    def set_token(self, token: str | None) -> None:
        """Sets the token that later calls send, for all that use this client; `None` for none.

        Raises:
            InvalidArgumentError: The token contains characters that a header can't have.
        """
        self._token = checked_token(token)

    def __repr__(self) -> str:
        return f"{type(self).__name__}(base_url={self._settings.base_url!r})"


class SyncTransport(_Transport[httpx.Client]):
    """Sends requests and waits for the responses. Threads may share one."""

    @staticmethod
    def _open(**options: Any) -> httpx.Client:
        return httpx.Client(**options)

    def close(self) -> None:
        """Closes the connections, as the end of a `with` does, unless `http_client` was given."""
        if self._owns_http:
            self._http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def with_response(
        self, method: Callable[P, T], *given: P.args, **named: P.kwargs
    ) -> Response[T]:
        """Calls a method of the client, and returns the response along with its value.

        Example:
            response = client.with_response(client.get_prompt, "prompt104")
            print(response.request_id, response.value["title"])

        Args:
            method: A method of this client that makes a call.
            *given: Its arguments.
            **named: Its arguments by name.

        Raises:
            InvalidArgumentError: The method makes no call, like those that iterate.
        """
        seen: list[httpx.Response] = []
        before = responses.set(seen)
        try:
            value = method(*given, **named)
        finally:
            responses.reset(before)
        return response_of(value, seen)

    def _call(self, request: Request[T]) -> T:
        return self._result(request).value

    def _pages(self, request: Request[list[T]], limit: int | None) -> Iterator[T]:
        page: Request[list[T]] | None = request
        left = math.inf if limit is None else limit
        while page is not None and left > 0:
            result = self._result(page)
            for item in result.value:
                if left > 0:
                    yield item
                left -= 1
            page = page_at(result.next_page, page) if result.next_page else None

    def _stream(self, request: Request[ByteStream]) -> ByteStream:
        call: Call[Any] = self._carried_out(request)
        return ByteStream(call.result().value, call)

    def _result(self, request: Request[T]) -> Result[T]:
        return self._carried_out(request).result()

    def _carried_out(self, request: Request[T]) -> Call[T]:
        if self._http.is_closed:
            raise ClientClosedError("The client is closed; nothing was sent")
        call = Call(request, self._settings, self._token)
        while (pause := self._try(call)) is not None:
            time.sleep(pause)
        return call

    def _try(self, call: Call[Any]) -> float | None:
        try:
            trace = {"trace": lambda _event, _about: call.connect()}
            sent = self._http.build_request(**call.start(), extensions=trace)
            response = self._http.send(sent, stream=True, follow_redirects=False)
            if not call.is_streamed(response):
                with closing(response):
                    for chunk in response.iter_bytes():
                        call.receive(chunk)
        except httpx.RequestError as error:
            return call.pause_after_failure(error)
        except BaseException as error:
            call.abandon(error)
            raise
        return call.pause_after_response(response)


class AsyncTransport(_Transport[httpx.AsyncClient]):
    """Sends requests and awaits the responses (asyncio)."""

    @staticmethod
    def _open(**options: Any) -> httpx.AsyncClient:
        return httpx.AsyncClient(**options)

    async def aclose(self) -> None:
        """Closes the connections, as `async with` does, unless `http_client` was given."""
        if self._owns_http:
            await self._http.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.aclose()

    async def with_response(
        self, method: Callable[P, Awaitable[T]], *given: P.args, **named: P.kwargs
    ) -> Response[T]:
        """Calls a method of the client, and returns the response along with its value.

        Example:
            response = await client.with_response(client.get_prompt, "prompt104")
            print(response.request_id, response.value["title"])

        Args:
            method: A method of this client that makes a call.
            *given: Its arguments.
            **named: Its arguments by name.

        Raises:
            InvalidArgumentError: The method makes no call, like those that iterate.
        """
        seen: list[httpx.Response] = []
        before = responses.set(seen)
        try:
            value = await method(*given, **named)
        finally:
            responses.reset(before)
        return response_of(value, seen)

    async def _call(self, request: Request[T]) -> T:
        return (await self._result(request)).value

    async def _pages(self, request: Request[list[T]], limit: int | None) -> AsyncIterator[T]:
        page: Request[list[T]] | None = request
        left = math.inf if limit is None else limit
        while page is not None and left > 0:
            result = await self._result(page)
            for item in result.value:
                if left > 0:
                    yield item
                left -= 1
            page = page_at(result.next_page, page) if result.next_page else None

    async def _stream(self, request: Request[AsyncByteStream]) -> AsyncByteStream:
        call: Call[Any] = await self._carried_out(request)
        return AsyncByteStream(call.result().value, call)

    async def _result(self, request: Request[T]) -> Result[T]:
        return (await self._carried_out(request)).result()

    async def _carried_out(self, request: Request[T]) -> Call[T]:
        if self._http.is_closed:
            raise ClientClosedError("The client is closed; nothing was sent")
        call = Call(request, self._settings, self._token)
        while (pause := await self._try(call)) is not None:
            await asyncio.sleep(pause)
        return call

    async def _try(self, call: Call[Any]) -> float | None:
        async def connected(_event: str, _about: object) -> None:
            call.connect()

        try:
            sent = self._http.build_request(**call.start(), extensions={"trace": connected})
            response = await self._http.send(sent, stream=True, follow_redirects=False)
            if not call.is_streamed(response):
                try:
                    async for chunk in response.aiter_bytes():
                        call.receive(chunk)
                finally:
                    await response.aclose()
        except httpx.RequestError as error:
            return call.pause_after_failure(error)
        except BaseException as error:
            call.abandon(error)
            raise
        return call.pause_after_response(response)
