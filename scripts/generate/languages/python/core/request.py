"""The request of an operation, as plain data."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Generic, TypeVar
from urllib.parse import quote

from .base_errors import InvalidArgumentError
from .times import time_text

T = TypeVar("T")
V = TypeVar("V")

ANY_JSON = "*"
"""For a request whose response is any JSON, or empty."""


@dataclass(frozen=True)
class Request(Generic[T]):
    """A request whose response is a `T`."""

    method: str
    path: str
    query: Mapping[str, Any] | str = field(default_factory=dict)
    """By name, or already encoded."""
    headers: Mapping[str, Any] = field(default_factory=dict)
    body: Mapping[str, Any] | str | bytes | None = field(default=None, repr=False)
    """Hidden from tracebacks, because it may contain a password."""
    sends: str = "application/json"
    """The media type of the body."""
    accepts: str = "application/json"
    """The media type of the response."""
    gives: str | list[str] | None = ANY_JSON
    """A field that the object in the response must have, in a list for a list of objects.

    `None` stands for no body, an empty text for an object with any fields.
    """
    template: str | None = None
    """The path in the contract, if it has parameters."""
    is_streamed: bool = False
    """Whether the response is streamed."""
    secured: bool = True
    """Whether the token is sent."""
    repeatable: bool = True
    """Whether it may be retried if it may already have succeeded."""

    @property
    def content(self) -> bytes | None:
        """The bytes of the body."""
        if self.body is None or isinstance(self.body, bytes):
            return self.body
        if isinstance(self.body, str):
            return self.body.encode()
        try:
            text = json.dumps(
                self.body, ensure_ascii=False, allow_nan=False, default=json_value
            )
            return text.encode()
        except InvalidArgumentError:
            raise
        except (TypeError, ValueError) as error:
            raise InvalidArgumentError(f"{error}; nothing was sent") from error


def json_value(value: object) -> str:
    """Writes a value that JSON has no type for.

    Raises:
        TypeError: It is no time.
    """
    if isinstance(value, date):
        return time_text(value)
    raise TypeError(f"Object of type {type(value).__name__} is not JSON serializable")


class NotGiven:
    """The default of an argument for which `None` is a value."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "NOT_GIVEN"


NOT_GIVEN = NotGiven()


def given(values: Mapping[str, Any], nullable: Iterable[str] = ()) -> dict[str, Any]:
    """Omits missing arguments: `NOT_GIVEN`, and `None` if it isn't a value."""
    return {
        name: value
        for name, value in values.items()
        if value is not NOT_GIVEN and (value is not None or name in nullable)
    }


def present(name: str, value: V) -> V:
    """Returns a required argument.

    Raises:
        InvalidArgumentError: It is `None`.
    """
    if value is None:
        raise InvalidArgumentError(f"{name} is missing; nothing was sent")
    return value


def filled(name: str, value: V) -> V:
    """Returns a required argument that must not be blank.

    Raises:
        InvalidArgumentError: It is `None`, or an empty list, which a query would leave out, or
            text without a character other than white space.
    """
    is_blank = not value.strip() if isinstance(value, str) else value in ([], ())
    if is_blank:
        raise InvalidArgumentError(f"{name} is blank; nothing was sent")
    return present(name, value)


def taken(value: Any, name: str, names: Mapping[str, str]) -> dict[str, Any]:
    """The fields of an object; any other value is the field's."""
    if not isinstance(value, Mapping):
        return {name: value}
    return {field: filled(own, value.get(own)) for field, own in names.items()}


def page_limit(limit: int | None, page_size: int) -> int:
    """Returns the number of items per page of an iteration.

    Raises:
        InvalidArgumentError: Either is less than 1.
    """
    for name, value in (("limit", limit), ("page_size", page_size)):
        if value is not None and value < 1:
            raise InvalidArgumentError(f"{name} must be 1 or more, not {value}")
    return page_size if limit is None else min(limit, page_size)


class Joined(str):
    """Values of a query, separated by commas and encoded."""

    __slots__ = ()


def joined(values: Iterable[object] | None) -> Joined | None:
    """Puts a list in one query value; commas within items are encoded."""
    if values is None:
        return None
    return Joined(",".join(quote(text_of(one), safe="") for one in values))


def text_of(value: object) -> str:
    """Writes a value for a query."""
    if isinstance(value, date):
        return time_text(value)
    return str(value).lower() if isinstance(value, bool) else str(value)


def query_string(query: Mapping[str, Any] | str) -> str:
    """Encodes a query; a list repeats its name for each value."""
    if isinstance(query, str):
        return query
    return "&".join(
        f"{quote(name, safe='')}={one if isinstance(one, Joined) else quote(text_of(one), safe='')}"
        for name, value in query.items()
        for one in (value if isinstance(value, (list, tuple)) else [value])
    )


def segment(name: str, value: object) -> str:
    """Encodes a segment of a path, so that it cannot change where the path leads.

    Raises:
        InvalidArgumentError: There is none, or it would lead elsewhere (RFC 3986, section
            5.2.4).
    """
    text = str(filled(name, value))
    if text in {".", ".."}:
        raise InvalidArgumentError(f"{name} is not a valid identifier: {text!r}; nothing was sent")
    return quote(text, safe="")


def new_idempotency_key() -> str:
    """Returns an idempotency key, by which the service recognizes a repeated request."""
    return str(uuid.uuid4())
