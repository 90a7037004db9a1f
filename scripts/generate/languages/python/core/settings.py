"""The base URL and the timeouts of a client."""

from __future__ import annotations

import math
import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from .base_errors import InvalidArgumentError, PromptCrafterAPIError
from .observe import Observers

DEFAULT_BASE_URL = "http://localhost:3000"
DEFAULT_TIMEOUT_S = 60.0
DEFAULT_MAX_RETRIES = 2
DEFAULT_MAX_CONNECTIONS = 100
DEFAULT_POOL_TIMEOUT_S = 60.0


@dataclass(frozen=True)
class Settings:
    """The settings of a client."""

    base_url: str
    """The base URL of the service, without a trailing slash."""
    timeout: float
    """The timeout of an attempt, in seconds."""
    max_retries: int
    """The maximum number of retries of a call."""
    max_connections: int
    """The maximum number of open connections."""
    pool_timeout: float
    """How long an attempt may wait for a free connection, in seconds."""
    total_timeout: float = math.inf
    """The timeout of a call with all attempts and pauses, in seconds."""
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    """Sent with every request; they may be secrets, so they are never shown."""
    retry_when: Callable[[PromptCrafterAPIError, bool], bool] | None = None
    """Decides whether a failed call is retried, given the client's own decision."""
    observers: Observers = field(default_factory=Observers)
    """The observers of requests."""
    app_name: str = ""
    """The application's name, added to `User-Agent`; empty for none."""

    def __post_init__(self) -> None:
        """Checks all of them except the base URL.

        Raises:
            InvalidArgumentError: One cannot be used.
        """
        for name in ("timeout", "total_timeout", "pool_timeout"):
            value = getattr(self, name)
            if not _is_number(value) or value <= 0:
                raise InvalidArgumentError(f"{name} must be more than 0 seconds")
        if not _is_number(self.max_retries) or self.max_retries < 0:
            raise InvalidArgumentError("max_retries must be 0 or more")
        if not _is_number(self.max_connections) or self.max_connections < 1:
            raise InvalidArgumentError("max_connections must be 1 or more")
        for name, value in self.headers.items():
            if not _HEADER_NAME.fullmatch(name) or not _HEADER_VALUE.fullmatch(value):
                raise InvalidArgumentError("headers must have names and values that HTTP allows")
        if self.app_name and not _PRODUCTS.fullmatch(self.app_name):
            raise InvalidArgumentError("app_name must be a product such as my-app/2.0")


_WORD = r"[!#$%&'*+.^_`|~0-9A-Za-z-]+"
_HEADER_NAME = re.compile(_WORD)
_HEADER_VALUE = re.compile(r"[\t\x20-\x7e]*")
"""Both as in RFC 9110, section 5; values in ASCII only."""
_PRODUCTS = re.compile(rf"{_WORD}(/{_WORD})?( {_WORD}(/{_WORD})?)*")
"""As in RFC 9110, section 10.1.5."""


def read_base_url(base_url: str | None) -> str:
    """Checks a base URL; if it's missing, it comes from the environment.

    Raises:
        InvalidArgumentError: It is no address of a service.
    """
    own = (base_url or "").strip()
    address = own or os.environ.get("PROMPTCRAFTER_BASE_URL", "").strip() or DEFAULT_BASE_URL
    try:
        parts = urlsplit(address)
    except ValueError as error:
        raise InvalidArgumentError("base_url is no address") from error
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise InvalidArgumentError("base_url must be an address such as http://localhost:3000")
    if parts.username is not None or parts.query or parts.fragment:
        raise InvalidArgumentError("base_url must have no user name, no query and no fragment")
    return parts.geturl().rstrip("/")


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def read_token(token: str | None) -> str | None:
    """Checks a token; if it's missing or blank, it comes from the environment."""
    return checked_token(token) or checked_token(os.environ.get("PROMPTCRAFTER_TOKEN"))


def checked_token(token: str | None) -> str | None:
    """Strips a token; a blank one is none.

    Raises:
        InvalidArgumentError: The token cannot stand in a header. The message does not show it.
    """
    stripped = (token or "").strip()
    if not all("!" <= character <= "~" for character in stripped):
        raise InvalidArgumentError("A token has only visible ASCII characters; this one has others")
    return stripped or None
