"""What an operation sends, as plain data."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar
from urllib.parse import quote

T = TypeVar("T")


@dataclass(frozen=True)
class Request(Generic[T]):
    """A request that is answered with a `T`."""

    method: str
    path: str
    query: Mapping[str, Any] = field(default_factory=dict)
    headers: Mapping[str, Any] = field(default_factory=dict)
    body: Mapping[str, Any] | None = None
    secured: bool = True
    """Whether the token goes with it."""
    repeatable: bool = True
    """Whether it may be sent again when nobody knows whether it was done."""
    is_text: bool = False
    """Whether it is answered with text, not with JSON."""


def given(values: Mapping[str, Any]) -> dict[str, Any]:
    """Leaves out what was not given."""
    return {name: value for name, value in values.items() if value is not None}


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
