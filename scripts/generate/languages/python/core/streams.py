"""Streamed responses."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, Any

import httpx

from .call import Call
from .files import whole_file

if TYPE_CHECKING:
    from os import PathLike
    from types import TracebackType

    from typing_extensions import Self


class _Lines:
    """Assembles lines from pieces of UTF-8 text."""

    def __init__(self) -> None:
        self._rest = b""

    def take(self, piece: bytes) -> list[str]:
        """Returns the lines that end in a piece, each with its end."""
        *lines, self._rest = (self._rest + piece).split(b"\n")
        return [f"{line.decode()}\n" for line in lines]

    def rest(self) -> list[str]:
        """Returns the last line if it has no line end."""
        return [self._rest.decode()] if self._rest else []


class ByteStream:
    """The body of a response, in pieces of bytes. It can be read once.

    Reading it to its end closes it, and so does the end of a `with`. The time limit of
    the client holds for each piece.
    """

    def __init__(self, response: httpx.Response, call: Call[Any]) -> None:
        self._response = response
        self._call = call

    def __iter__(self) -> Iterator[bytes]:
        """Iterates over pieces as they arrive.

        Raises:
            APIConnectionError: The connection broke during the response.
        """
        try:
            yield from self._response.iter_bytes()
        except httpx.RequestError as error:
            raise self._call.connection_error(error) from error
        finally:
            self.close()

    def lines(self) -> Iterator[str]:
        """Iterates over lines of text, each with its end, as a file does.

        Raises:
            APIConnectionError: The connection broke during the response.
        """
        lines = _Lines()
        for piece in self:
            yield from lines.take(piece)
        yield from lines.rest()

    def read(self) -> bytes:
        """Reads all of it.

        Raises:
            APIConnectionError: The connection broke during the response.
        """
        return b"".join(self)

    def save(self, path: str | PathLike[str]) -> int:
        """Writes all of it to a temporary file, which is renamed when it is complete.

        If anything fails, the file is deleted, and an older file of that name stays as it
        was.

        Returns:
            The number of bytes.

        Raises:
            APIConnectionError: The connection broke during the response.
        """
        with self, whole_file(path) as file:
            return sum(file.write(piece) for piece in self)

    def close(self) -> None:
        """Discards the rest."""
        self._response.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


class AsyncByteStream:
    """The body of a response, in pieces of bytes, for asyncio. It can be read once.

    Reading it to its end closes it, and so does the end of an `async with`. The time limit
    of the client holds for each piece.
    """

    def __init__(self, response: httpx.Response, call: Call[Any]) -> None:
        self._response = response
        self._call = call

    async def __aiter__(self) -> AsyncIterator[bytes]:
        """Iterates over pieces as they arrive.

        Raises:
            APIConnectionError: The connection broke during the response.
        """
        try:
            async for piece in self._response.aiter_bytes():
                yield piece
        except httpx.RequestError as error:
            raise self._call.connection_error(error) from error
        finally:
            await self.aclose()

    async def lines(self) -> AsyncIterator[str]:
        """Iterates over lines of text, each with its end, as a file does.

        Raises:
            APIConnectionError: The connection broke during the response.
        """
        lines = _Lines()
        async for piece in self:
            for line in lines.take(piece):
                yield line
        for line in lines.rest():
            yield line

    async def read(self) -> bytes:
        """Reads all of it.

        Raises:
            APIConnectionError: The connection broke during the response.
        """
        return b"".join([piece async for piece in self])

    async def save(self, path: str | PathLike[str]) -> int:
        """Writes all of it to a temporary file, which is renamed when it is complete.

        If anything fails, the file is deleted, and an older file of that name stays as it
        was.

        Returns:
            The number of bytes.

        Raises:
            APIConnectionError: The connection broke during the response.
        """
        count = 0
        async with self:
            with whole_file(path) as file:
                async for piece in self:
                    count += await asyncio.to_thread(file.write, piece)
        return count

    async def aclose(self) -> None:
        """Discards the rest."""
        await self._response.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.aclose()
