# Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
"""Where the service is and how patient a client is with it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from urllib.parse import urlsplit

from .base_errors import InvalidArgumentError

DEFAULT_BASE_URL = "http://localhost:3000"
DEFAULT_TIMEOUT_S = 60.0
DEFAULT_MAX_RETRIES = 2
DEFAULT_MAX_CONNECTIONS = 100
DEFAULT_POOL_TIMEOUT_S = 60.0


@dataclass(frozen=True)
class Settings:
    """What stays the same for the life of a client."""

    base_url: str
    """The address of the service, without a slash at its end."""
    timeout: float
    """The seconds that one try of a call may take."""
    max_retries: int
    """How often a call is tried again."""
    max_connections: int
    """How many connections are open at most."""
    pool_timeout: float
    """The seconds that a try may wait until one of them is free."""


def read_settings(
    base_url: str | None,
    timeout: float,
    max_retries: int,
    max_connections: int,
    pool_timeout: float,
) -> Settings:
    """Checks what a client was made with; the address may come from the environment.

    Raises:
        InvalidArgumentError: A setting cannot be used.
    """
    own = (base_url or "").strip()
    address = (
        own or os.environ.get("PROMPTCRAFTER_BASE_URL", "").strip() or DEFAULT_BASE_URL
    )
    try:
        parts = urlsplit(address)
    except ValueError as error:
        raise InvalidArgumentError("base_url is no address") from error
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise InvalidArgumentError(
            "base_url must be an address such as http://localhost:3000"
        )
    if parts.username is not None or parts.query or parts.fragment:
        raise InvalidArgumentError(
            "base_url must have no user name, no query and no fragment"
        )
    if not _is_number(timeout) or timeout <= 0:
        raise InvalidArgumentError("timeout must be more than 0 seconds")
    if not _is_number(max_retries) or max_retries < 0:
        raise InvalidArgumentError("max_retries must be 0 or more")
    if not _is_number(max_connections) or max_connections < 1:
        raise InvalidArgumentError("max_connections must be 1 or more")
    if not _is_number(pool_timeout) or pool_timeout <= 0:
        raise InvalidArgumentError("pool_timeout must be more than 0 seconds")
    address = parts.geturl().rstrip("/")
    return Settings(address, timeout, max_retries, max_connections, pool_timeout)


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def read_token(token: str | None) -> str | None:
    """Checks a token; where there is none, or a blank one, it may come from the environment."""
    return checked_token(token) or checked_token(os.environ.get("PROMPTCRAFTER_TOKEN"))


def checked_token(token: str | None) -> str | None:
    """Takes off the white space around a token; of nothing else it makes no token.

    Raises:
        InvalidArgumentError: The token cannot stand in a header. The message does not show it.
    """
    stripped = (token or "").strip()
    if not all("!" <= character <= "~" for character in stripped):
        raise InvalidArgumentError(
            "A token has only visible ASCII characters; this one has others"
        )
    return stripped or None
