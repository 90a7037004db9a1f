"""The errors that are no answer of the service, and what all errors have in common."""

from __future__ import annotations

from collections.abc import Mapping, Sequence


class PromptCrafterAPIError(Exception):
    """A call did not succeed. The class of the error says in which way."""

    message: str
    """What the service says went wrong."""
    status_code: int | None
    """The status of the answer; `None` when there was none."""
    details: Sequence[Mapping[str, str]]
    """Of an error of validation: each `field` that is wrong, and a `message`."""
    request_id: str | None
    """The id under which the service's log has the request."""
    retry_after: float | None
    """After how many seconds the service asks to be tried again."""

    def __init__(
        self,
        message: str,
        status_code: int | None = None,
        details: Sequence[Mapping[str, str]] = (),
        request_id: str | None = None,
        retry_after: float | None = None,
    ) -> None:
        # All of it goes to the base class, which makes copies and pickles from it.
        super().__init__(message, status_code, details, request_id, retry_after)
        self.message = message
        self.status_code = status_code
        self.details = details
        self.request_id = request_id
        self.retry_after = retry_after

    def __str__(self) -> str:
        more = [f"{one['field']} {one['message']}".strip() for one in self.details]
        if self.status_code is not None:
            more.append(f"status {self.status_code}")
        if self.request_id is not None:
            more.append(f"request {self.request_id}")
        return f"{self.message} ({'; '.join(more)})" if more else self.message


class APIConnectionError(PromptCrafterAPIError):
    """There was no answer: the service cannot be reached, or the connection broke."""


class APITimeoutError(APIConnectionError):
    """There was no answer in time."""
