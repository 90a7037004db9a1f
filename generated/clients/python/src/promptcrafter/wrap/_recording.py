# Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
"""A call to a model, from its start to its output."""

from __future__ import annotations

import os
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timezone
from typing import TYPE_CHECKING, Any, cast

from ._call_log import CallLog, shared
from ._reading import (
    Assembly,
    Output,
    as_text,
    cut,
    get,
    input_of,
    is_response,
    read_response,
)

if TYPE_CHECKING:
    from ..types import LogCreate, Prompt

_LONGEST_NAME = 200
"""Of models and sessions."""
_LONGEST_ID = 1_000


@dataclass(frozen=True)
class Options:
    """The prompt that calls belong to, and where they are logged."""

    prompt_id: str | None = None
    prompt_version: int | None = None
    session_id: str | None = None
    log: CallLog | None = None
    model_used: str | None = None

    def with_changes(
        self,
        prompt_id: str | Prompt | None = None,
        prompt_version: int | None = None,
        session_id: str | None = None,
        log: CallLog | None = None,
        model_used: str | None = None,
    ) -> Options:
        """Returns these options, overridden by others. A prompt also sets its version."""
        version = prompt_version
        if prompt_id is None:
            found, version = self.prompt_id, version or self.prompt_version
        elif isinstance(prompt_id, str):
            found = prompt_id
        else:
            found, version = prompt_id["_id"], version or prompt_id["version"]
        return Options(
            found,
            version,
            session_id or self.session_id,
            log or self.log,
            model_used or self.model_used,
        )


class Recording:
    """Errors in it never reach the application."""

    is_reading = False
    """Whether the application waits for the next piece of a stream."""

    def __init__(self, log: CallLog, options: Options) -> None:
        self._log = log
        self._options = options
        self._input: str | None = None
        self._model = options.model_used
        self._start = self._latest = time.perf_counter()
        self._assembly = Assembly()
        self._has_ended = False
        self._process = os.getpid()

    def read(self, request: Any) -> None:
        """Copies the request: the caller may change it later."""

        def act() -> None:
            self._input = cut(input_of(request))
            self._model = self._model or get(request, "model")

        self.quietly(act)

    def begin_stream(self) -> None:
        """States that pieces will follow."""
        self.quietly(lambda: self._log.streams.add(self))

    def add(self, piece: Any) -> None:
        """Receives a piece of a stream."""
        self._latest = time.perf_counter()
        self.quietly(lambda: self._assembly.add(piece))

    def end_stream(self, *, is_complete: bool) -> None:
        """Logs the result of a stream; if it wasn't read to its end, its token counts are incomplete."""

        def act() -> None:
            output = read_response(self._assembly.whole())
            if not is_complete:
                output = replace(output, output_tokens=None, is_incomplete=True)
            self._end(output)

        if is_complete:
            self._latest = time.perf_counter()
        self.quietly(act)

    def end(self, value: Any) -> None:
        """Logs the result of a call: a response of a model, or any value."""

        def act() -> None:
            if is_response(value):
                self._end(read_response(value))
            elif value is not None:
                self._end(Output([as_text(value)]))

        self._latest = time.perf_counter()
        self.quietly(act)

    def _end(self, output: Output) -> None:
        # A forked process has a copy of each stream.
        if self._has_ended or self._process != os.getpid():
            return
        self._has_ended = True
        self._log.streams.discard(self)
        model = output.model or self._model
        is_named = isinstance(model, str) and model.strip()
        metadata: dict[str, Any] = {}
        if isinstance(output.response_id, str):
            metadata["responseId"] = output.response_id[:_LONGEST_ID]
        if output.is_incomplete:
            metadata["incomplete"] = True
        for index, text in enumerate(output.texts):
            fields = {
                "promptId": self._options.prompt_id,
                "promptVersion": self._options.prompt_version,
                "input": self._input,
                "output": cut(text),
                "modelUsed": str(model)[:_LONGEST_NAME] if is_named else "unknown",
                "sessionId": self._options.session_id,
                # Of a stream that was left, until its last piece.
                "latencyMs": (self._latest - self._start) * 1000,
                # The tokens of several outputs come as one sum.
                "inputTokens": output.input_tokens if index == 0 else None,
                "outputTokens": output.output_tokens if index == 0 else None,
                "metadata": metadata,
                "externalId": str(uuid.uuid4()),
                "occurredAt": datetime.now(timezone.utc).isoformat(),
            }
            known = {name: value for name, value in fields.items() if value is not None}
            self._log.add(cast("LogCreate", known))

    def quietly(self, act: Callable[[], object]) -> None:
        """Runs something for the log, and reports its errors."""
        if self._has_ended:
            return
        try:
            act()
        except Exception as error:  # noqa: BLE001 - the application goes on
            self._log.report(error)


def record(options: Options) -> Recording | None:
    """Begins to record a call; `None` if no prompt is set, or it isn't possible."""
    if options.prompt_id is None:
        return None
    log = options.log or shared.get()
    if log is None:
        return None
    try:
        session = options.session_id
        is_session = isinstance(session, str) and session.strip()
        if session is not None and (not is_session or len(session) > _LONGEST_NAME):
            options = replace(options, session_id=None)
        log.start()
        return Recording(log, options)
    except Exception as error:  # noqa: BLE001 - the application goes on
        log.report(error)
        return None
