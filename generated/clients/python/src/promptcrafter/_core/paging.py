# Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
"""Lists in pages."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TypeVar
from urllib.parse import urlsplit

from .request import Request

T = TypeVar("T")


LINK = re.compile(
    r'<([^>]*)>((?:\s*;\s*[^\s=;,]+(?:\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^\s;,"]*))?)*)',
)
"""A link of the header `Link`, with its parameters (RFC 8288, section 3)."""
PARAMETER = re.compile(
    r';\s*([^\s=;,]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;,"]*)))?'
)


def next_page(header: str) -> str | None:
    """Returns the URL of the next page in a `Link`; `None` without one."""
    for target, parameters in LINK.findall(header):
        for name, quoted, token in PARAMETER.findall(parameters):
            if name.lower() == "rel":
                if "next" in (quoted or token).lower().split():
                    return str(target)
                break
    return None


def page_at(address: str, request: Request[T]) -> Request[T]:
    """Returns the request for the page at the URL in a `Link` (RFC 8288).

    Args:
        address: The address.
        request: The one for the page before.
    """
    # Of the address the query alone counts, so that the token goes nowhere else, and a
    # proxy may serve the paths under others.
    return replace(request, query=urlsplit(address).query)
