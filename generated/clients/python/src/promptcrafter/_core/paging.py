# Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
"""Lists that come in pages."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar
from urllib.parse import urlsplit

from .request import Request

T = TypeVar("T")


def page_at(address: str, request: Request[T]) -> Request[T]:
    """Makes the request for the page at an address that a `Link` gave (RFC 8288).

    Args:
        address: The address.
        request: The one for the page before.
    """
    # Of the address the query alone counts, so that the token goes nowhere else, and a
    # proxy may serve the paths under others.
    return replace(request, query=urlsplit(address).query)
