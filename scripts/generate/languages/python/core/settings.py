"""Where the service is and how patient a client is with it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from urllib.parse import urlsplit

DEFAULT_BASE_URL = "http://localhost:3000"
DEFAULT_TIMEOUT_S = 60.0
DEFAULT_MAX_RETRIES = 2


@dataclass(frozen=True)
class Settings:
    """What stays the same for the life of a client."""

    base_url: str
    """The address of the service, without a slash at its end."""
    timeout: float
    """The seconds that one try of a call may take."""
    max_retries: int
    """How often a call is tried again."""


def read_settings(base_url: str | None, timeout: float, max_retries: int) -> Settings:
    """Checks what a client was made with; the address may come from the environment.

    Raises:
        ValueError: A setting cannot be used.
    """
    address = base_url or os.environ.get("PROMPTCRAFTER_BASE_URL") or DEFAULT_BASE_URL
    parts = urlsplit(address.strip())
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ValueError("base_url must be an address such as http://localhost:3000")
    if parts.username is not None or parts.query or parts.fragment:
        raise ValueError("base_url must have no user name, no query and no fragment")
    if timeout <= 0:
        raise ValueError("timeout must be more than 0 seconds")
    if max_retries < 0:
        raise ValueError("max_retries must be 0 or more")
    return Settings(parts.geturl().rstrip("/"), timeout, max_retries)


def read_token(token: str | None) -> str | None:
    """Checks a token; where there is none it may come from the environment."""
    return checked_token(os.environ.get("PROMPTCRAFTER_TOKEN") if token is None else token)


def checked_token(token: str | None) -> str | None:
    """Takes off the white space around a token; of nothing else it makes no token.

    Raises:
        ValueError: The token cannot stand in a header. The message does not show it.
    """
    stripped = (token or "").strip()
    if not all("!" <= character <= "~" for character in stripped):
        raise ValueError("A token has only visible ASCII characters; this one has others")
    return stripped or None
