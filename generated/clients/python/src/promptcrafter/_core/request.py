# Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
"""What an operation sends, as plain data."""

from __future__ import annotations

import json
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar
from urllib.parse import quote

T = TypeVar("T")


@dataclass(frozen=True)
class Request(Generic[T]):
    """A request that is answered with a `T`."""

    method: str
    path: str
    query: Mapping[str, Any] | str = field(default_factory=dict)
    """By name, or encoded already."""
    headers: Mapping[str, Any] = field(default_factory=dict)
    body: Mapping[str, Any] | str | bytes | None = None
    sends: str = "application/json"
    """The media type of the body."""
    accepts: str = "application/json"
    """The media type that it is answered with."""
    is_streamed: bool = False
    """Whether the answer is read while it arrives."""
    secured: bool = True
    """Whether the token goes with it."""
    repeatable: bool = True
    """Whether it may be sent again when nobody knows whether it was done."""

    @property
    def content(self) -> bytes | None:
        """The bytes of the body."""
        if self.body is None or isinstance(self.body, bytes):
            return self.body
        if isinstance(self.body, str):
            return self.body.encode()
        return json.dumps(self.body, ensure_ascii=False, allow_nan=False).encode()


class NotGiven:
    """Stands for an argument that was not given, where `None` is a value."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "NOT_GIVEN"


NOT_GIVEN = NotGiven()


def given(values: Mapping[str, Any], nullable: Iterable[str] = ()) -> dict[str, Any]:
    """Leaves out what was not given: `NOT_GIVEN`, and `None` where it is no value."""
    return {
        name: value
        for name, value in values.items()
        if value is not NOT_GIVEN and (value is not None or name in nullable)
    }


def taken(value: Any, name: str, names: Mapping[str, str]) -> dict[str, Any]:
    """The fields that an object gives; any other value is that of the field."""
    if not isinstance(value, Mapping):
        return {name: value}
    return {field: value[own] for field, own in names.items()}


class Joined(str):
    """Values of a query, separated by commas and encoded."""

    __slots__ = ()


def joined(values: Iterable[object] | None) -> Joined | None:
    """Puts a list in one value of a query: a comma of a value is encoded."""
    if values is None:
        return None
    return Joined(",".join(quote(text_of(one), safe="") for one in values))


def text_of(value: object) -> str:
    """Writes a value as a query has it."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def query_string(query: Mapping[str, Any] | str) -> str:
    """Encodes a query; a list gives its name once for each value."""
    if isinstance(query, str):
        return query
    return "&".join(
        f"{quote(name, safe='')}={one if isinstance(one, Joined) else quote(text_of(one), safe='')}"
        for name, value in query.items()
        for one in (value if isinstance(value, (list, tuple)) else [value])
    )


def segment(value: object) -> str:
    """Encodes a segment of a path, so that it cannot change where the path leads.

    Raises:
        ValueError: It would lead elsewhere (RFC 3986, section 5.2.4).
    """
    text = str(value)
    if text in {"", ".", ".."}:
        raise ValueError(f"An identifier is needed, not {text!r}")
    return quote(text, safe="")


def new_idempotency_key() -> str:
    """Makes a key by which the service knows a request that it has had before."""
    return str(uuid.uuid4())
