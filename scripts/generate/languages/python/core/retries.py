"""Decides whether a call is retried, and after which pause."""

from __future__ import annotations

import math
import random
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime

import httpx

RETRIED = frozenset({408, 429, 500, 502, 503, 504})
"""Statuses after which a retry may succeed."""
UNDONE = frozenset({429, 503})
"""The statuses that mean that the request had no effect."""

FIRST_PAUSE_S = 0.5
LONGEST_PAUSE_S = 5.0
LONGEST_RETRY_AFTER_S = 60.0


def never_sent(error: httpx.RequestError) -> bool:
    """Returns whether nothing can have been sent, because there was no connection."""
    return isinstance(
        error, (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)
    )


def backoff(tries: int) -> float:
    """Returns the seconds to wait after a number of attempts.

    They double, and are spread, so that not all clients come back at once.
    """
    longest = min(math.ldexp(FIRST_PAUSE_S, tries - 1), LONGEST_PAUSE_S)
    return longest * random.uniform(0.5, 1.0)  # noqa: S311 - no secret hangs on it


def retry_after(response: httpx.Response) -> float | None:
    """Returns the seconds that `Retry-After` asks for (RFC 9110, section 10.2.3).

    Without a valid one, `None`.
    """
    value = response.headers.get("Retry-After", "").strip()
    if value.isdecimal():
        return float(value)
    try:
        moment = parsedate_to_datetime(value)
    except (TypeError, ValueError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=timezone.utc)
    return max(0.0, (moment - datetime.now(timezone.utc)).total_seconds())
