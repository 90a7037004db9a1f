# Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
"""What is sent and comes back: dictionaries with the names of the contract."""

import sys
from datetime import datetime
from typing import Any, Literal, Optional, Union

if sys.version_info >= (3, 12):
    from typing import NotRequired, TypedDict
else:
    from typing_extensions import NotRequired, TypedDict


class Signup(TypedDict):
    """What a request sends."""

    name: str
    """Your name."""
    email: str
    """The email address that you log in with. Each address can have one account."""
    password: str
    """10 to 128 characters of any script, as people count them, and no rules on which.
    It must not be one character repeated, the account's e-mail address or a password
    that many people use (NIST SP 800-63B, revision 4). It is normalized (NFKC), so that
    it can be typed on any keyboard.
    """


class AuthResponse(TypedDict):
    """What a response holds."""

    message: NotRequired[Literal["User account created successfully."]]
    token: str
    """A token for `Authorization: Bearer`."""


class Login(TypedDict):
    """What a request sends."""

    email: str
    """The account's address."""
    password: str
    """The account's password."""


class UsedApiKey(TypedDict):
    """The API key that the request was made with; absent for a login token."""

    _id: str
    """Identifies the key. It is not the secret."""
    name: str
    """What you call the key, such as the application that uses it; not only spaces."""
    scope: Literal["read", "log", "write"]
    """What the key can do. `read` can read everything in the account. `log` can only
    record logs and read single prompts with their versions, so that it is safe in an
    application. `write` can do everything except manage keys and the account.
    """


class User(TypedDict):
    """What a response holds."""

    _id: str
    """Identifies the account."""
    name: str
    """Your name."""
    email: str
    """The address that you log in with."""
    createdAt: str
    """When you signed up (ISO 8601, for `parse_time`)."""
    key: NotRequired[UsedApiKey]
    """The API key that the request was made with; absent for a login token."""


class AccountUpdate(TypedDict):
    """What a request sends."""

    currentPassword: str
    """The account's password."""
    newPassword: str
    """10 to 128 characters of any script, as people count them, and no rules on which.
    It must not be one character repeated, the account's e-mail address or a password
    that many people use (NIST SP 800-63B, revision 4). It is normalized (NFKC), so that
    it can be typed on any keyboard.
    """


class AccountDelete(TypedDict):
    """What a request sends."""

    currentPassword: str
    """The account's password."""


class ApiKey(TypedDict):
    """What a response holds."""

    _id: str
    """Identifies the key. It is not the secret."""
    name: str
    """What you call the key, such as the application that uses it; not only spaces."""
    scope: Literal["read", "log", "write"]
    """What the key can do. `read` can read everything in the account. `log` can only
    record logs and read single prompts with their versions, so that it is safe in an
    application. `write` can do everything except manage keys and the account.
    """
    prefix: str
    """The first 12 characters of the key, to tell which one it is."""
    createdAt: str
    """When it was created (ISO 8601, for `parse_time`)."""
    lastUsedAt: NotRequired[str]
    """When it was last used, up to an hour too early; absent if it never was (ISO 8601,
    for `parse_time`).
    """
    expiresAt: NotRequired[str]
    """When the key expires; must be in the future. Any UTC offset is accepted;
    responses are in UTC. Without it, the key doesn't expire (ISO 8601, for
    `parse_time`).
    """


class ApiKeyCreate(TypedDict):
    """What a request sends."""

    name: str
    """What you call the key, such as the application that uses it; not only spaces."""
    scope: Literal["read", "log", "write"]
    """What the key can do. `read` can read everything in the account. `log` can only
    record logs and read single prompts with their versions, so that it is safe in an
    application. `write` can do everything except manage keys and the account.
    """
    expiresAt: NotRequired[Union[str, datetime]]
    """When the key expires; must be in the future. Any UTC offset is accepted;
    responses are in UTC. Without it, the key doesn't expire (ISO 8601, or a datetime
    with a time zone).
    """


class CreatedApiKey(TypedDict):
    """What a response holds."""

    _id: str
    """Identifies the key. It is not the secret."""
    name: str
    """What you call the key, such as the application that uses it; not only spaces."""
    scope: Literal["read", "log", "write"]
    """What the key can do. `read` can read everything in the account. `log` can only
    record logs and read single prompts with their versions, so that it is safe in an
    application. `write` can do everything except manage keys and the account.
    """
    prefix: str
    """The first 12 characters of the key, to tell which one it is."""
    createdAt: str
    """When it was created (ISO 8601, for `parse_time`)."""
    expiresAt: NotRequired[str]
    """When the key expires; must be in the future. Any UTC offset is accepted;
    responses are in UTC. Without it, the key doesn't expire (ISO 8601, for
    `parse_time`).
    """
    key: str
    """The secret, sent as `Authorization: Bearer pck_…`: `pck_`, 43 letters and digits
    that hold 256 random bits, and 6 more that are a checksum (the CRC-32 of the 43, in
    base 62), so that secret scanners recognize it.
    """


class Prompt(TypedDict):
    """What a response holds."""

    _id: str
    """Identifies the prompt."""
    ownerId: str
    """The account that it belongs to."""
    title: str
    """What you call the prompt, 3 to 100 characters, not only spaces."""
    content: str
    """The text that goes to the model, not only spaces."""
    model: str
    """The model that it is meant for, as you name it ("GPT-4o", "DALL·E")."""
    tags: list[str]
    """Words to find the prompt by; `[]` when none were given."""
    externalId: NotRequired[str]
    """Your own ID for it. No two prompts of an account have the same one, and no two
    logs.
    """
    version: int
    """The version of the prompt. It starts at 1 and goes up by one each time `content`
    or `model` changes to a different value.
    """
    createdAt: str
    """When it was saved (ISO 8601, for `parse_time`)."""
    updatedAt: str
    """When it was last changed; at first the same as `createdAt` (ISO 8601, for
    `parse_time`).
    """


class PromptCreate(TypedDict):
    """What a request sends."""

    title: str
    """What you call the prompt, 3 to 100 characters, not only spaces."""
    content: str
    """The text that goes to the model, not only spaces."""
    model: str
    """The model that it is meant for, as you name it ("GPT-4o", "DALL·E")."""
    tags: NotRequired[list[str]]
    """Words to find the prompt by; `[]` when none were given."""
    externalId: NotRequired[str]
    """Your own ID for it. No two prompts of an account have the same one, and no two
    logs.
    """


class PromptUpdate(TypedDict):
    """At least one of `title`, `content`, `model` and `tags`."""

    title: NotRequired[str]
    """What you call the prompt, 3 to 100 characters, not only spaces."""
    content: NotRequired[str]
    """The text that goes to the model, not only spaces."""
    model: NotRequired[str]
    """The model that it is meant for, as you name it ("GPT-4o", "DALL·E")."""
    tags: NotRequired[list[str]]
    """Words to find the prompt by; `[]` when none were given."""
    changeNote: NotRequired[str]
    """Why the prompt was changed. Only a change of `content` or `model`, which creates
    a version, can have one.
    """


class PromptVersion(TypedDict):
    """What a prompt said from `createdAt` until the next version.

    It never changes.
    """

    promptId: str
    """The prompt it is a version of."""
    version: int
    """The version of the prompt. It starts at 1 and goes up by one each time `content`
    or `model` changes to a different value.
    """
    content: str
    """The text that goes to the model, not only spaces."""
    model: str
    """The model that it is meant for, as you name it ("GPT-4o", "DALL·E")."""
    createdAt: str
    """When this version was saved (ISO 8601, for `parse_time`)."""
    changeNote: NotRequired[str]
    """Why the prompt was changed. Only a change of `content` or `model`, which creates
    a version, can have one.
    """


class Log(TypedDict):
    """What a response holds."""

    _id: str
    """Identifies the log."""
    promptId: str
    """The prompt that produced the output."""
    promptVersion: NotRequired[int]
    """The version of the prompt that produced the output; the current one if you leave
    it out. Logs from before versions were kept may lack it: which version produced them
    is unknown.
    """
    input: NotRequired[str]
    """The model's input, such as the user's message or the filled-in prompt."""
    output: str
    """The model's output, stored character for character. May be empty."""
    modelUsed: str
    """The model that produced it, as you name it."""
    notes: NotRequired[str]
    """What you thought of it."""
    score: NotRequired[int]
    """How good it is, from 0 to 10."""
    sessionId: NotRequired[str]
    """The conversation it belongs to."""
    latencyMs: NotRequired[float]
    """How long the model took, in milliseconds, as you measured it."""
    inputTokens: NotRequired[int]
    """How many tokens the model was given, as you counted them."""
    outputTokens: NotRequired[int]
    """How many tokens the model produced, as you counted them."""
    costUsd: NotRequired[float]
    """What it cost in US dollars, as you were charged."""
    metadata: NotRequired[dict[str, Any]]
    """Anything else worth keeping with it, up to 50 names with a text, a number or a
    boolean each.
    """
    externalId: NotRequired[str]
    """Your own ID for it. No two prompts of an account have the same one, and no two
    logs.
    """
    occurredAt: NotRequired[str]
    """When the model produced the output, for logs that you record later or import. Any
    UTC offset is fine; responses use UTC. It is at most a day ahead of the server's
    clock and not before 1970. Without it, the time of the log is `createdAt` (ISO 8601,
    for `parse_time`).
    """
    createdAt: str
    """When it was recorded (ISO 8601, for `parse_time`)."""
    updatedAt: NotRequired[str]
    """When its score or notes were last changed; absent if they never were (ISO 8601,
    for `parse_time`).
    """


class LogCreate(TypedDict):
    """What a request sends."""

    promptId: str
    """The prompt that produced the output."""
    output: str
    """The model's output, stored character for character. May be empty."""
    modelUsed: str
    """The model that produced it, as you name it."""
    notes: NotRequired[str]
    """What you thought of it."""
    score: NotRequired[int]
    """How good it is, from 0 to 10."""
    promptVersion: NotRequired[int]
    """The version of the prompt that produced the output; the current one if you leave
    it out. Logs from before versions were kept may lack it: which version produced them
    is unknown.
    """
    input: NotRequired[str]
    """The model's input, such as the user's message or the filled-in prompt."""
    sessionId: NotRequired[str]
    """The conversation it belongs to."""
    latencyMs: NotRequired[float]
    """How long the model took, in milliseconds, as you measured it."""
    inputTokens: NotRequired[int]
    """How many tokens the model was given, as you counted them."""
    outputTokens: NotRequired[int]
    """How many tokens the model produced, as you counted them."""
    costUsd: NotRequired[float]
    """What it cost in US dollars, as you were charged."""
    metadata: NotRequired[dict[str, Any]]
    """Anything else worth keeping with it, up to 50 names with a text, a number or a
    boolean each.
    """
    externalId: NotRequired[str]
    """Your own ID for it. No two prompts of an account have the same one, and no two
    logs.
    """
    occurredAt: NotRequired[Union[str, datetime]]
    """When the model produced the output, for logs that you record later or import. Any
    UTC offset is fine; responses use UTC. It is at most a day ahead of the server's
    clock and not before 1970. Without it, the time of the log is `createdAt` (ISO 8601,
    or a datetime with a time zone).
    """


class LogsCreate(TypedDict):
    """What a request sends."""

    logs: list[LogCreate]
    """The logs, each as `POST /logs` takes it."""


class LogUpdate(TypedDict):
    """At least one of `score` and `notes`.

    `null` removes it.
    """

    notes: NotRequired[Optional[str]]
    """What you think of it; `null` removes the notes."""
    score: NotRequired[Optional[int]]
    """How good it is, from 0 to 10; `null` removes the score."""


class Latency(TypedDict):
    """How long the model took, in milliseconds, of the logs that have it.

    At most 0.8 % off; exact where the prompt (or, without `promptId`, the account) has
    under 1,000 logs from `from` to `to`.
    """

    median: float
    """Half of the outputs took at most this long."""
    p95: float
    """95 of 100 outputs took at most this long."""


class Statistics(TypedDict):
    """The figures of a group of logs.

    Fields without a value are absent.
    """

    promptId: NotRequired[str]
    """The prompt that all of these logs belong to."""
    promptVersion: NotRequired[int]
    """The version of the prompt that produced all of these outputs."""
    modelUsed: NotRequired[str]
    """The model that produced all of these outputs."""
    sessionId: NotRequired[str]
    """The session that all of these logs belong to."""
    day: NotRequired[str]
    """The day, such as `2026-03-29`."""
    week: NotRequired[str]
    """The week from Monday to Sunday (ISO 8601), such as `2026-W13`."""
    month: NotRequired[str]
    """The month, such as `2026-03`."""
    logs: int
    """How many logs there are."""
    scored: int
    """How many of them have a score. Only these count for what follows."""
    unit: Literal["log", "session"]
    """The number of values behind the mean and its range: each scored log, or, as soon
    as one session holds two of them, each session once, with the mean of its scores. A
    log without a session counts as a session of one.
    """
    mean: NotRequired[float]
    """The mean score."""
    low: NotRequired[float]
    """The lower end of the range in which the true mean plausibly lies."""
    high: NotRequired[float]
    """The upper end of that range."""
    standardDeviation: NotRequired[float]
    """How far single values lie from the mean."""
    median: NotRequired[float]
    """Half of the scores are at most this. Absent, as the quartiles, when sessions
    count.
    """
    q1: NotRequired[float]
    """A quarter of the scores is at most this."""
    q3: NotRequired[float]
    """Three quarters of the scores are at most this."""
    scores: list[int]
    """How many logs have the score 0, 1, and so on up to 10."""
    latencyMs: NotRequired[Latency]
    """How long the model took, in milliseconds, of the logs that have it. At most 0.8 %
    off; exact where the prompt (or, without `promptId`, the account) has under 1,000
    logs from `from` to `to`.
    """
    inputTokens: NotRequired[int]
    """The sum, of the logs that have it."""
    outputTokens: NotRequired[int]
    """The sum, of the logs that have it."""
    costUsd: NotRequired[float]
    """The sum in US dollars, of the logs that have it."""
    first: NotRequired[str]
    """The time of the oldest log (ISO 8601, for `parse_time`)."""
    last: NotRequired[str]
    """The time of the newest log (ISO 8601, for `parse_time`)."""
    warnings: list[
        Literal[
            "empty",
            "tooFew",
            "smallSample",
            "allEqual",
            "ceiling",
            "floor",
            "split",
            "mostUnscored",
            "clustered",
        ]
    ]
    """What to keep in mind when reading this: no scores; under 5; under 20; all equal;
    at least 80 % of them 10; at least 80 % of them 0; at least a quarter 0 to 2 and as
    many 8 to 10; under half of the logs scored; several scores of one session.
    """


class Difference(TypedDict):
    """By how much B is above A, in score points."""

    mean: float
    """The mean of B minus the mean of A."""
    low: float
    """The lower end of the range in which the true difference plausibly lies."""
    high: float
    """The upper end of that range."""


class Probability(TypedDict):
    """How often B scores higher than A.

    A random output of each is compared, ties counted half. Absent when sessions count.
    """

    value: float
    """From 0 to 1; 0.5 is level."""
    low: float
    """The lower end of its range."""
    high: float
    """The upper end of its range."""


class PValue(TypedDict):
    """How often chance alone would make two groups differ this much.

    That is, if their scores came from one and the same source. It has no say in the
    `finding`. Absent when sessions count.
    """

    value: float
    """From 0 to 1."""
    method: Literal["permutationExact", "permutationNormal"]
    """Whether every way to divide the scores was counted, which is done up to 100 in
    the smaller group, or the normal distribution stands in.
    """


class Needed(TypedDict):
    """How many scored logs (or sessions) each side needs.

    An estimate from the spread of the scores so far. Absent with `margin=0`, or when a
    side has under two.
    """

    forDifference: int
    """To show a true difference of `margin`, with a chance of 80 %."""
    forEquivalence: int
    """To show that a difference is below `margin`, if there is none, with a chance of
    80 %.
    """


class Comparison(TypedDict):
    """Two groups of logs and how they differ.

    Fields without a value are absent.
    """

    a: Statistics
    """The figures of a group of logs. Fields without a value are absent."""
    b: Statistics
    """The figures of a group of logs. Fields without a value are absent."""
    difference: NotRequired[Difference]
    """By how much B is above A, in score points."""
    probabilityBHigher: NotRequired[Probability]
    """How often B scores higher than A. A random output of each is compared, ties
    counted half. Absent when sessions count.
    """
    pValue: NotRequired[PValue]
    """How often chance alone would make two groups differ this much. That is, if their
    scores came from one and the same source. It has no say in the `finding`. Absent
    when sessions count.
    """
    needed: NotRequired[Needed]
    """How many scored logs (or sessions) each side needs. An estimate from the spread
    of the scores so far. Absent with `margin=0`, or when a side has under two.
    """
    finding: Literal["better", "worse", "equivalent", "noDifferenceShown", "tooFew"]
    """B relative to A. `better`: the whole range of the difference is above 0; `worse`:
    below 0; `equivalent`: within ± `margin`; `noDifferenceShown`: it holds 0, so that
    the difference could be anything within the range; `tooFew`: one side has under 5.
    """
    warnings: list[
        Literal[
            "empty",
            "tooFew",
            "smallSample",
            "unequalSpread",
            "pValueDisagrees",
            "orderDisagrees",
            "scoredShareDiffers",
            "modelsDiffer",
            "periodsDiffer",
        ]
    ]
    """What to keep in mind, besides the warnings of `a` and `b`: one side has no
    scores; under 5; under 20; one side spreads much more; the p-value, or the order of
    the scores, says something else than the means; the shares of scored logs differ by
    more than 20 points; other models; one side is all older than the other.
    """
    summary: str
    """The same in one sentence for people, in English."""


class State(TypedDict):
    """What a response holds."""

    status: Literal["ok"]
