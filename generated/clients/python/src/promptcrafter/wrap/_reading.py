# Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
"""Reads requests to models and their responses, of any class."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

_LONGEST_TEXT_BYTES = 2_000_000
"""Longer texts are cut, so that two fit into a request. The service takes 2,000,000 characters."""


_WITHOUT_TEXT = {"thinking", "redacted_thinking", "reasoning", "text"}
"""Parts to omit: thoughts, and empty text."""


def get(value: Any, name: str) -> Any:
    """Returns a field of an object or of a dictionary; `None` without it."""
    return value.get(name) if isinstance(value, Mapping) else getattr(value, name, None)


def is_list(value: Any) -> bool:
    """Distinguishes a list of parts from a text."""
    return isinstance(value, Sequence) and not isinstance(value, (str, bytes))


def input_of(request: Any) -> str:
    """Returns the input as readable text: one message unchanged, several with their roles."""
    given = get(request, "messages") or get(request, "input") or []
    if isinstance(given, str):
        given = [{"role": "user", "content": given}]
    # Reading an iterator would take it from the application.
    turns = list(given) if is_list(given) else []
    system = get(request, "system") or get(request, "instructions")
    if system:
        turns.insert(0, {"role": "system", "content": system})
    if len(turns) == 1 and get(turns[0], "role") == "user":
        return _message_text(turns[0])
    return "\n\n".join(
        f"{get(turn, 'role') or get(turn, 'type')}: {_message_text(turn)}"
        for turn in turns
    )


@dataclass
class Output:
    """The content of a model's response."""

    texts: Sequence[str]
    model: str | None = None
    input_tokens: int | None = None
    output_tokens: int | None = None
    response_id: str | None = None
    is_incomplete: bool = False


def is_response(value: Any) -> bool:
    """Returns whether a value is a response of a model."""
    return any(is_list(get(value, name)) for name in ("choices", "output", "content"))


def read_response(response: Any) -> Output:
    """Reads a response: of Chat Completions (`choices`), Responses (`output`) or Messages (`content`)."""
    choices = get(response, "choices")
    # Of a stream of Responses that ends early, only the pieces are known.
    parts = get(response, "output") or get(response, "content")
    usage = get(response, "usage")
    texts = [_message_text(get(choice, "message")) for choice in choices or []]
    return Output(
        texts=texts if choices else [_text_of(parts)] if parts else [],
        model=get(response, "model"),
        input_tokens=_sum(
            _first(get(usage, "prompt_tokens"), get(usage, "input_tokens")),
            get(usage, "cache_creation_input_tokens"),
            get(usage, "cache_read_input_tokens"),
        ),
        output_tokens=_sum(
            _first(get(usage, "completion_tokens"), get(usage, "output_tokens"))
        ),
        response_id=get(response, "id"),
    )


def _first(one: Any, other: Any) -> Any:
    return other if one is None else one


def _sum(first: Any, *others: Any) -> int | None:
    return (
        first + sum(other or 0 for other in others) if isinstance(first, int) else None
    )


def _message_text(message: Any) -> str:
    content = get(message, "content")
    if get(message, "role") is None and content is None:
        return _text_of([message])
    refusal = get(message, "refusal")
    parts = [content] if isinstance(content, str) else list(content or [])
    parts += [{"refusal": refusal}] if refusal else []
    return _text_of([*parts, *(get(message, "tool_calls") or [])])


def _text_of(content: Any) -> str:
    """Returns text unchanged, then tool calls, and the types of parts without text."""
    if isinstance(content, str):
        return content
    texts: list[str] = []
    others: list[str] = []
    for part in content:
        text = (
            part if isinstance(part, str) else get(part, "text") or get(part, "refusal")
        )
        if isinstance(text, str):
            texts.append(text)
        elif get(part, "type") not in _WITHOUT_TEXT:
            others.append(_part_text(part))
    return "\n".join(text for text in ("".join(texts), *others) if text)


def _part_text(part: Any) -> str:
    inner = get(part, "content") or get(part, "output")
    if isinstance(inner, str) or is_list(inner):
        return _text_of(inner)
    called = get(part, "function") or part
    name = get(called, "name")
    if name is None:
        return f"[{get(part, 'type')}]"
    given = get(called, "arguments")
    given = get(called, "input") if given is None else given
    return f"[{get(part, 'type')}] {name} {given if isinstance(given, str) else as_json(given or {})}"


@dataclass
class Assembly:
    """Assembles a response from a stream's events."""

    response: dict[str, Any] = field(default_factory=dict)
    _parts: dict[int, dict[str, Any]] = field(default_factory=dict)
    _choices: dict[int, dict[str, Any]] = field(default_factory=dict)

    def add(self, event: Any) -> None:
        """Receives an event, or a piece of text."""
        if isinstance(event, str):
            self._append(0, "text", event)
        elif get(event, "choices") is not None:
            self._add_chunk(event)
        elif get(event, "response") is not None:
            names = ("id", "model", "output", "usage")
            self._update(get(event, "response"), names)
        else:
            self._add_event(event)

    def whole(self) -> dict[str, Any]:
        """Returns what has arrived of the response."""
        choices = [
            {"message": _assembled(message)}
            for _, message in sorted(self._choices.items())
        ]
        content = [part for _, part in sorted(self._parts.items())]
        return {**self.response, "choices": choices, "content": content}

    def _update(self, source: Any, names: Iterable[str]) -> None:
        found = {name: get(source, name) for name in names}
        self.response.update(
            {name: value for name, value in found.items() if value is not None}
        )

    def _append(self, index: int, name: str, piece: str | None) -> None:
        part = self._parts.setdefault(index, {})
        known = part.get(name)
        part[name] = (known if isinstance(known, str) else "") + (piece or "")

    def _add_chunk(self, chunk: Any) -> None:
        """Chat Completions: pieces of each choice; the last chunk may have the tokens."""
        self._update(chunk, ("id", "model", "usage"))
        for choice in get(chunk, "choices"):
            empty: dict[str, Any] = {"content": "", "refusal": "", "calls": {}}
            message = self._choices.setdefault(get(choice, "index") or 0, empty)
            delta = get(choice, "delta")
            message["content"] += get(delta, "content") or ""
            message["refusal"] += get(delta, "refusal") or ""
            for call in get(delta, "tool_calls") or []:
                known = message["calls"].setdefault(
                    get(call, "index") or 0, {"name": "", "arguments": ""}
                )
                for name in known:
                    known[name] += get(get(call, "function"), name) or ""

    def _add_event(self, event: Any) -> None:
        """Messages, and the events of Responses before the complete response."""
        kind, delta, index = (
            get(event, "type"),
            get(event, "delta"),
            get(event, "index"),
        )
        if kind == "message_start":
            self._update(get(event, "message"), ("id", "model", "usage"))
            self.response["usage"] = _tokens(self.response.get("usage"))
        elif kind == "content_block_start":
            block = get(event, "content_block")
            self._parts[index] = {
                name: get(block, name) for name in ("type", "text", "name", "input")
            }
        elif kind == "content_block_delta":
            pieces = {"text": get(delta, "text"), "input": get(delta, "partial_json")}
            for name, piece in pieces.items():
                if piece is not None:
                    self._append(index, name, piece)
        elif kind == "message_delta":
            self.response["usage"] = {
                **self.response.get("usage", {}),
                **_tokens(get(event, "usage")),
            }
        elif kind == "response.output_text.delta":
            self._append(get(event, "output_index"), "text", delta)


def _tokens(usage: Any) -> dict[str, Any]:
    names = (
        "input_tokens",
        "output_tokens",
        "cache_creation_input_tokens",
        "cache_read_input_tokens",
    )
    found = {name: get(usage, name) for name in names}
    return {name: value for name, value in found.items() if value is not None}


def _assembled(message: dict[str, Any]) -> dict[str, Any]:
    calls = [
        {"type": "function", "function": call}
        for _, call in sorted(message["calls"].items())
    ]
    return {
        "content": message["content"],
        "refusal": message["refusal"],
        "tool_calls": calls,
    }


def as_json(value: Any) -> str:
    """Returns a value as JSON; values without a JSON type become text."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=str)


def as_text(value: Any) -> str:
    """Returns text unchanged, and any other value as JSON."""
    return value if isinstance(value, str) else as_json(value)


def cut(text: str) -> str:
    """Returns a text that the service accepts: without unpaired surrogates, and not too long."""
    text = _well_formed(text)
    end = len(text)
    # A character takes up to six bytes in JSON.
    while end * 6 > _LONGEST_TEXT_BYTES:
        size = len(json.dumps(text[:end], ensure_ascii=False).encode())
        if size <= _LONGEST_TEXT_BYTES:
            break
        end = end * _LONGEST_TEXT_BYTES // size
    return text[:end]


def _well_formed(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text
