# Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
"""The errors of a call."""

from __future__ import annotations

from http import HTTPStatus

from ._core.base_errors import (
    APIConnectionError,
    APITimeoutError,
    ClientClosedError,
    InvalidArgumentError,
    PoolTimeoutError,
    PromptCrafterAPIError,
)

__all__ = [
    "APIConnectionError",
    "APITimeoutError",
    "AuthenticationError",
    "BadRequestError",
    "ClientClosedError",
    "ConflictError",
    "ForbiddenError",
    "GoneError",
    "InsufficientStorageError",
    "InvalidArgumentError",
    "MethodNotAllowedError",
    "NotFoundError",
    "PayloadTooLargeError",
    "PoolTimeoutError",
    "PromptCrafterAPIError",
    "RateLimitError",
    "RequestHeaderFieldsTooLargeError",
    "RequestTimeoutError",
    "ServerError",
    "ServiceUnavailableError",
    "UnprocessableEntityError",
    "UnsupportedMediaTypeError",
    "error_class",
]


class BadRequestError(PromptCrafterAPIError):
    """Status 400, bad request."""


class AuthenticationError(PromptCrafterAPIError):
    """Status 401, unauthorized."""


class ForbiddenError(PromptCrafterAPIError):
    """Status 403, forbidden."""


class NotFoundError(PromptCrafterAPIError):
    """Status 404, not found."""


class MethodNotAllowedError(PromptCrafterAPIError):
    """Status 405, method not allowed."""


class RequestTimeoutError(PromptCrafterAPIError):
    """Status 408, request timeout."""


class ConflictError(PromptCrafterAPIError):
    """Status 409, conflict."""


class GoneError(PromptCrafterAPIError):
    """Status 410, gone."""


class PayloadTooLargeError(PromptCrafterAPIError):
    """Status 413, payload too large."""


class UnsupportedMediaTypeError(PromptCrafterAPIError):
    """Status 415, unsupported media type."""


class UnprocessableEntityError(PromptCrafterAPIError):
    """Status 422, unprocessable entity."""


class RateLimitError(PromptCrafterAPIError):
    """Status 429, too many requests."""


class RequestHeaderFieldsTooLargeError(PromptCrafterAPIError):
    """Status 431, request header fields too large."""


class ServerError(PromptCrafterAPIError):
    """Any status from 500."""


class ServiceUnavailableError(ServerError):
    """Status 503, service unavailable."""


class InsufficientStorageError(ServerError):
    """Status 507, insufficient storage."""


_CLASSES: dict[int, type[PromptCrafterAPIError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: ForbiddenError,
    404: NotFoundError,
    405: MethodNotAllowedError,
    408: RequestTimeoutError,
    409: ConflictError,
    410: GoneError,
    413: PayloadTooLargeError,
    415: UnsupportedMediaTypeError,
    422: UnprocessableEntityError,
    429: RateLimitError,
    431: RequestHeaderFieldsTooLargeError,
    500: ServerError,
    503: ServiceUnavailableError,
    507: InsufficientStorageError,
}


def error_class(status_code: int) -> type[PromptCrafterAPIError]:
    """Return the class of error that a status stands for."""
    is_server_error = status_code >= HTTPStatus.INTERNAL_SERVER_ERROR
    rest = ServerError if is_server_error else PromptCrafterAPIError
    return _CLASSES.get(status_code, rest)
