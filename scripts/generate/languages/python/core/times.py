"""Converts times between the service's format (RFC 3339) and Python's."""

from __future__ import annotations

from datetime import date, datetime, timezone

from .base_errors import InvalidArgumentError


def parse_time(text: str) -> datetime:
    """Reads a time of a response, such as `log["createdAt"]`.

    From Python 3.11 on, `datetime.fromisoformat` does the same.

    Returns:
        The time in UTC.

    Raises:
        ValueError: The text is no time.
    """
    # Python 3.9 and 3.10 can't read the Z.
    return datetime.fromisoformat(text.replace("Z", "+00:00")).astimezone(timezone.utc)


def time_text(time: date) -> str:
    """Writes a date, or a time in UTC with milliseconds.

    Raises:
        InvalidArgumentError: The time has no time zone, so that it could be any of several.
    """
    if not isinstance(time, datetime):
        return time.isoformat()
    if time.utcoffset() is None:
        message = f"{time!r} has no time zone, such as timezone.utc; nothing was sent"
        raise InvalidArgumentError(message)
    text = time.astimezone(timezone.utc).isoformat(timespec="milliseconds")
    return text.replace("+00:00", "Z")
