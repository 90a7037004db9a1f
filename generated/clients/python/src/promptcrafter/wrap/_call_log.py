# Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
"""Sends logs in the background."""

from __future__ import annotations

import atexit
import json
import logging
import os
import re
import threading
import time
import weakref
from collections.abc import Callable, Sequence
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING

from ..client import PromptCrafterClient
from ..errors import InvalidArgumentError, PromptCrafterAPIError

if TYPE_CHECKING:
    from ..types import LogCreate
    from ._recording import Recording

_BATCH_LENGTH = 100
"""Logs in a request, unless one is rejected without saying which. The service takes up to 1,000."""
_BATCH_BYTES = 4_100_000
"""The service accepts bodies of up to 4 MiB; the rest is for the JSON around the logs."""
_COLLECT_S = 1.0
"""How long logs are collected before they are sent."""
_SEND_TIMEOUT_S = 5.0
"""How long a slow service may delay the end of the program."""
_LONGEST_PAUSE_S = 60.0

_Item = tuple["LogCreate", int]
"""A log and the size of its JSON."""


class CallLog:
    """Sends logs in batches, retries after a failure, and finishes before the program ends.

    Threads may share one.
    """

    def __init__(
        self,
        client: PromptCrafterClient | None = None,
        *,
        max_queue_bytes: int = 67_108_864,
        on_error: Callable[[Exception], None] | None = None,
    ) -> None:
        """Creates a log. Nothing is sent yet.

        Args:
            client: Sends the logs. Default: a client with settings from the environment.
            max_queue_bytes: The maximum size of waiting logs, as JSON; further ones are dropped.
            on_error: Called once for each kind of error, usually in another thread. Default: the
                logger `promptcrafter` gets a warning.

        Raises:
            InvalidArgumentError: A setting in the environment is invalid.
        """
        self._own_client = client is None
        self._client = client or PromptCrafterClient()
        self._max_queue_bytes = max_queue_bytes
        self._on_error = on_error or _warn
        self._reset()
        _all.add(self)

    def _reset(self) -> None:
        # The garbage collector may end a stream, and so add a log, in the midst of any method here.
        # This kind of lock and of queue allow that.
        self._lock = threading.RLock()
        self._incoming: SimpleQueue[_Item | threading.Event] = SimpleQueue()
        self._waiting: list[_Item] = []
        self._asked: list[threading.Event] = []
        self._pending = 0
        self._bytes = 0
        self._dropped = 0
        self._batch_length = _BATCH_LENGTH
        self._pause = _COLLECT_S
        self._reported: set[str] = set()
        self._thread: threading.Thread | None = None
        self.streams: weakref.WeakSet[Recording] = weakref.WeakSet()
        """The recordings of streams that may have no end when the program ends."""

    @property
    def dropped(self) -> int:
        """The number of logs that were lost: the queue was full, or the service rejected them."""
        return self._dropped

    @property
    def pending(self) -> int:
        """The number of logs that wait to be sent."""
        return self._pending

    def add(self, log: LogCreate) -> None:
        """Puts a log in the queue.

        Raises:
            TypeError: It can't be written as JSON.
            ValueError: It can't be written as JSON.
        """
        text = json.dumps(log, ensure_ascii=False, allow_nan=False)
        size = len(text.encode()) + 1
        with self._lock:
            is_full = self._bytes + size > self._max_queue_bytes
            if is_full:
                self._dropped += 1
            else:
                self._pending += 1
                self._bytes += size
                self._incoming.put((log, size))
        if is_full:
            message = f"{self._pending} logs wait to be sent; until there is room, more are dropped"
            self.report(OverflowError(message))

    def flush(self, timeout: float | None = None) -> bool:
        """Sends the waiting logs, and returns when they are sent or can't be sent now.

        Args:
            timeout: The maximum number of seconds to wait. Default: no limit.

        Returns:
            Whether all logs were sent.
        """
        if self._pending == 0:
            return True
        done = threading.Event()
        self._incoming.put(done)
        self.start()
        if self._thread is None:
            with self._lock:
                self._send_once()
        done.wait(timeout)
        return self._pending == 0

    def end(self) -> None:
        """Sends the waiting logs once more; logs that fail then are lost."""
        for recording in list(self.streams):
            recording.end_stream(is_complete=False)
        if not self.flush():
            with self._lock:
                lost, self._pending, self._bytes = self._pending, 0, 0
                self._dropped += lost
            error = TimeoutError(f"The program ended before {lost} logs could be sent")
            self.report(error, "end")
        if self._own_client:
            self._client.close()

    def start(self) -> None:
        """Starts the thread that sends, before the first log: a destructor must not start one."""
        if self._thread is not None:
            return
        with self._lock:
            if self._thread is None:
                name = "promptcrafter-log"
                thread = threading.Thread(target=self._run, name=name, daemon=True)
                try:
                    thread.start()
                except RuntimeError:
                    # The program ends, or has as many threads as it may have: `end` sends what waits.
                    return
                self._thread = thread

    def _run(self) -> None:
        while True:
            self._send_once()

    def _send_once(self) -> None:
        """Waits for logs, sends them, and notifies callers of `flush`."""
        self._collect()
        try:
            self._send_all()
        except Exception as error:  # noqa: BLE001 - the thread goes on
            self.report(error)
        asked, self._asked = self._asked, []
        for one in asked:
            one.set()

    def _collect(self) -> None:
        """Waits for a log and for others to follow, unless they are requested to be sent."""
        end: float | None = None
        while not self._asked:
            if end is None and self._waiting:
                end = time.monotonic() + self._pause
            left = None if end is None else end - time.monotonic()
            if left is not None and left <= 0:
                break
            try:
                self._take(self._incoming.get(timeout=left))
            except Empty:
                break
        while not self._incoming.empty():
            self._take(self._incoming.get())

    def _take(self, one: _Item | threading.Event) -> None:
        if isinstance(one, threading.Event):
            self._asked.append(one)
        else:
            self._waiting.append(one)

    def _send_all(self) -> None:
        client = self._client.with_options(
            timeout=_SEND_TIMEOUT_S, total_timeout=_SEND_TIMEOUT_S, max_retries=0
        )
        while (batch := self._next_batch()) and self._send(client, batch):
            pass

    def _send(self, client: PromptCrafterClient, batch: list[_Item]) -> bool:
        """Returns whether the next batch can be sent at once."""
        try:
            # An existing log was recorded by a request whose response was lost.
            client.create_logs([log for log, _ in batch], existing="skip")
        except Exception as error:  # noqa: BLE001 - of a transport of the application, too
            if isinstance(error, PromptCrafterAPIError) and not _is_temporary(error):
                self._reject(batch, error)
                return True
            self.report(error, "temporary")
            asked = getattr(error, "retry_after", None) or 0.0
            self._pause = min(max(self._pause * 2, asked), _LONGEST_PAUSE_S)
            return False
        self._remove(batch)
        self._reported.discard("temporary")
        self._batch_length = _BATCH_LENGTH
        self._pause = _COLLECT_S
        return True

    def _next_batch(self) -> list[_Item]:
        batch = self._waiting[: self._batch_length]
        size = 0
        for index, (_, more) in enumerate(batch):
            size += more
            if size > _BATCH_BYTES and index > 0:
                return batch[:index]
        return batch

    def _reject(self, batch: list[_Item], error: PromptCrafterAPIError) -> None:
        """Drops the log that the service rejects. The others of the batch stay in the queue."""
        places = [
            re.match(r"/logs/(\d+)/", detail["field"]) for detail in error.details
        ]
        indices = [int(place[1]) for place in places if place]
        rejected = [batch[index] for index in indices if index < len(batch)]
        if error.status_code == _NOT_FOUND:
            # All logs of a missing prompt would be rejected, one after the other.
            missing = {log["promptId"] for log, _ in rejected}
            rejected = [one for one in batch if one[0]["promptId"] in missing]
        if not rejected:
            if error.status_code not in _ABOUT_ALL and len(batch) > 1:
                self._batch_length = (len(batch) + 1) // 2
                return
            rejected = batch
        count = self._remove(rejected)
        self._batch_length = _BATCH_LENGTH
        with self._lock:
            self._dropped += count
        self.report(error)

    def _remove(self, items: Sequence[_Item]) -> int:
        removed = {id(item): item for item in items}
        self._waiting = [one for one in self._waiting if id(one) not in removed]
        with self._lock:
            self._pending -= len(removed)
            self._bytes -= sum(size for _, size in removed.values())
        return len(removed)

    def report(self, error: Exception, kind: str | None = None) -> None:
        """Reports each kind of error once, and a temporary one again when it recurs."""
        kind = kind or f"{type(error).__name__} {getattr(error, 'status_code', '')}"
        if kind in self._reported:
            return
        self._reported.add(kind)
        try:
            self._on_error(error)
        except Exception:  # noqa: BLE001 - the application goes on
            _log.debug("on_error failed", exc_info=True)

    def after_fork(self) -> None:
        """Starts empty in a forked process: the parent has the thread and sends its logs."""
        self._reset()
        if self._own_client:
            self._client = PromptCrafterClient()


_log = logging.getLogger("promptcrafter")
_NOT_FOUND = 404
_ABOUT_ALL = {401, 403}
"""The status of errors that are about all logs."""


def _is_temporary(error: PromptCrafterAPIError) -> bool:
    """Returns whether neither the service nor a proxy rejected the logs."""
    status = error.status_code or 0
    is_rejection = 400 <= status < 500 and status not in {408, 429}  # noqa: PLR2004 - statuses
    return not is_rejection and not isinstance(error, InvalidArgumentError)


def _warn(error: Exception) -> None:
    _log.warning("Some calls are not logged. %s", error)


_all: weakref.WeakSet[CallLog] = weakref.WeakSet()


@atexit.register
def _end_all() -> None:
    for log in list(_all):
        log.end()


def _after_fork() -> None:
    for log in list(_all):
        log.after_fork()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)


class _Shared:
    """The default sender of logs."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._log: CallLog | None = None
        self._has_failed = False

    def get(self) -> CallLog | None:
        """Returns it; `None` if a setting in the environment is invalid."""
        if self._log is None and not self._has_failed:
            with self._lock:
                self._make()
        return self._log

    def _make(self) -> None:
        if self._log is not None or self._has_failed:
            return
        try:
            self._log = CallLog()
        except InvalidArgumentError as error:
            self._has_failed = True
            _warn(error)


shared = _Shared()
