# Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
"""The client for asyncio."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from ._core.request import Request, given, joined, new_idempotency_key, segment, taken
from ._core.transport import AsyncTransport
from .types import (
    AuthResponse,
    Comparison,
    Log,
    LogUpdate,
    Prompt,
    PromptUpdate,
    PromptVersion,
    State,
    Statistics,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from typing_extensions import Unpack


class AsyncPromptCrafterClient(AsyncTransport):
    """A client of PromptCrafter.

    Keep your prompts, every output that a model gave for them, and what you thought of
    it.

    Example:
        async with AsyncPromptCrafterClient() as client:
            prompts = await client.get_prompts()
    """

    async def signup(self, name: str, email: str, password: str) -> str:
        """Sign up.

        Creates an account and logs it in. The token in the answer is used as the one
        from `POST /auth/login`.

        The client keeps the token and sends it from then on.

        Args:
            name: What to call you.
            email: The address that you log in with. It may have one account.
            password: 10 to 128 characters of any script. It is normalized (NFKC),
                so that it can be typed on any keyboard.

        Raises:
            BadRequestError: Required fields are missing or invalid. / The password
                does not meet the security requirements. / The request is malformed or
                contains invalid parameters.
            ConflictError: Email already in use.
            PayloadTooLargeError: The request body is too large.
            RateLimitError: Too many attempts. Try again later.
        """
        answer = await self._call(
            Request[AuthResponse](
                "POST",
                "/auth/signup",
                body={"name": name, "email": email, "password": password},
                secured=False,
                repeatable=False,
            )
        )
        self.set_token(answer["token"])
        return answer["token"]

    async def login(self, email: str, password: str) -> str:
        """Log in.

        Answers with a token. After too many failures for one account or from one
        address, further tries get 429 for a while, with the right password too.

        The client keeps the token and sends it from then on.

        Args:
            email: The account's address.
            password: The account's password.

        Raises:
            BadRequestError: Required fields are missing or invalid. / The request
                is malformed or contains invalid parameters.
            AuthenticationError: Incorrect email or password.
            PayloadTooLargeError: The request body is too large.
            RateLimitError: Too many attempts. Try again later.
        """
        answer = await self._call(
            Request[AuthResponse](
                "POST",
                "/auth/login",
                body={"email": email, "password": password},
                secured=False,
                repeatable=False,
            )
        )
        self.set_token(answer["token"])
        return answer["token"]

    async def update_account(self, current_password: str, new_password: str) -> str:
        """Change the password.

        Gives the account another password, after the current one. Every token from
        before stops at once, on all devices; the answer has a new one. Failures count
        as failed logins do. If no answer comes, log in with the new password to see
        whether it was changed.

        The client keeps the token and sends it from then on.

        Args:
            current_password: The account's password.
            new_password: 10 to 128 characters of any script. It is normalized
                (NFKC), so that it can be typed on any keyboard.

        Raises:
            BadRequestError: Required fields are missing or invalid. / The password
                does not meet the security requirements. / The request is malformed or
                contains invalid parameters.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            ForbiddenError: Incorrect password.
            PayloadTooLargeError: The request body is too large.
            RateLimitError: Too many attempts. Try again later.
        """
        answer = await self._call(
            Request[AuthResponse](
                "PATCH",
                "/auth/account",
                body={"currentPassword": current_password, "newPassword": new_password},
                repeatable=False,
            )
        )
        self.set_token(answer["token"])
        return answer["token"]

    async def delete_account(self, current_password: str) -> None:
        """Delete the account.

        Deletes the account with all of its prompts and logs, for good, after its
        password. From the answer on, none of its tokens works, nothing of it can be
        read, and its e-mail address is free. What it kept is removed from the database
        piece by piece, so that others go on working meanwhile; a removal that a restart
        interrupts is completed after it. Failures count as failed logins do.

        The client drops its token, which is worth nothing any more.

        Args:
            current_password: The account's password.

        Raises:
            BadRequestError: Required fields are missing or invalid. / The request
                is malformed or contains invalid parameters.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            ForbiddenError: Incorrect password.
            PayloadTooLargeError: The request body is too large.
            RateLimitError: Too many attempts. Try again later.
        """
        await self._call(
            Request[None](
                "DELETE",
                "/auth/account",
                body={"currentPassword": current_password},
                repeatable=False,
            )
        )
        self.set_token(None)

    async def get_prompts(
        self,
        *,
        tag: str | None = None,
        model: str | None = None,
        external_id: str | None = None,
        sort: Literal["createdAt", "updatedAt", "title"] | None = None,
        order: Literal["asc", "desc"] | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> list[Prompt]:
        """Retrieve all prompts.

        The caller's prompts, oldest first: all of them, or those that every given
        filter holds for. For the ones that changed last, ask with `sort=updatedAt`,
        `order=desc` and a `limit`.

        A prompt that changes while you page by `updatedAt` or `title` moves to its new
        place in the list. If that is still to come, you get the prompt there, even if
        you had it before; if you are past it already, you don't. Sorted by `createdAt`,
        prompts don't move.

        Args:
            tag: Only prompts that have exactly this tag.
            model: Only prompts for exactly this model.
            external_id: Only the prompt with exactly this ID of your own.
            sort: By `createdAt`; by `updatedAt`; or by `title`, regardless of case
                and otherwise in the order of Unicode's code points. Equals are in the
                order of creation.
            order: `asc` for the oldest or the first title first, `desc` for the
                reverse.
            limit: The most items to answer with. Without it the answer holds all
                that there are.
            cursor: The place in the list after which to go on. It comes from the
                `Link` header of the page before and is to be used with the same other
                parameters (`limit` may change). What it is made of is the server's own
                affair.

        Raises:
            BadRequestError: The request is malformed or contains invalid
                parameters.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
        """
        return await self._call(
            Request[list[Prompt]](
                "GET",
                "/prompts",
                query=given(
                    {
                        "tag": tag,
                        "model": model,
                        "externalId": external_id,
                        "sort": sort,
                        "order": order,
                        "limit": limit,
                        "cursor": cursor,
                    }
                ),
            )
        )

    def iter_prompts(
        self,
        *,
        tag: str | None = None,
        model: str | None = None,
        external_id: str | None = None,
        sort: Literal["createdAt", "updatedAt", "title"] | None = None,
        order: Literal["asc", "desc"] | None = None,
        page_size: int = 100,
    ) -> AsyncIterator[Prompt]:
        """Retrieve all prompts, page by page.

        The caller's prompts, oldest first: all of them, or those that every given
        filter holds for. For the ones that changed last, ask with `sort=updatedAt`,
        `order=desc` and a `limit`.

        A prompt that changes while you page by `updatedAt` or `title` moves to its new
        place in the list. If that is still to come, you get the prompt there, even if
        you had it before; if you are past it already, you don't. Sorted by `createdAt`,
        prompts don't move.

        Args:
            tag: Only prompts that have exactly this tag.
            model: Only prompts for exactly this model.
            external_id: Only the prompt with exactly this ID of your own.
            sort: By `createdAt`; by `updatedAt`; or by `title`, regardless of case
                and otherwise in the order of Unicode's code points. Equals are in the
                order of creation.
            order: `asc` for the oldest or the first title first, `desc` for the
                reverse.
            page_size: How many items are asked for at a time, at most 1000.

        Raises:
            BadRequestError: The request is malformed or contains invalid
                parameters.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
        """
        return self._pages(
            Request[list[Prompt]](
                "GET",
                "/prompts",
                query=given(
                    {
                        "tag": tag,
                        "model": model,
                        "externalId": external_id,
                        "sort": sort,
                        "order": order,
                        "limit": page_size,
                    }
                ),
            )
        )

    async def create_prompt(
        self,
        title: str,
        content: str,
        model: str,
        tags: list[str] | None = None,
        external_id: str | None = None,
        *,
        idempotency_key: str | None = None,
    ) -> Prompt:
        """Save a prompt.

        Keeps a prompt in the caller's library.

        Args:
            title: What you call the prompt, 3 to 100 characters, not only spaces.
            content: The text that goes to the model, not only spaces.
            model: The model that it is meant for, as you name it ("GPT-4o",
                "DALL·E").
            tags: Words to find the prompt by; `[]` when none were given.
            external_id: Your own ID for it. No two prompts of an account have the
                same one, and no two logs.
            idempotency_key: The same key in another call makes that call give back
                what this one did. Without it each call has a new one, which its own
                retries share.

        Raises:
            BadRequestError: Required fields are missing or invalid. / The request
                is malformed or contains invalid parameters.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            ConflictError: This externalId is already in use.
            GoneError: What was created with this Idempotency-Key was deleted.
            PayloadTooLargeError: The request body is too large.
            UnprocessableEntityError: The Idempotency-Key was already used for
                another request.
        """
        return await self._call(
            Request[Prompt](
                "POST",
                "/prompts",
                headers={"Idempotency-Key": idempotency_key or new_idempotency_key()},
                body={
                    "title": title,
                    "content": content,
                    "model": model,
                    **given({"tags": tags, "externalId": external_id}),
                },
            )
        )

    async def get_prompt(self, prompt_id: str) -> Prompt:
        """Retrieve a prompt.

        One prompt of the caller's.

        Args:
            prompt_id: The prompt's `_id`.

        Raises:
            BadRequestError: The request is malformed or the prompt ID format is
                invalid.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            ForbiddenError: You do not have permission to access this resource.
            NotFoundError: No prompt found with the specified ID.
        """
        return await self._call(
            Request[Prompt]("GET", f"/prompts/{segment(prompt_id)}")
        )

    async def update_prompt(
        self, prompt_id: str, **fields: Unpack[PromptUpdate]
    ) -> Prompt:
        """Update a prompt.

        Changes the fields that the body names and leaves the others as they are; `tags`
        are replaced as a whole. `updatedAt` moves on. If `content` or `model` changes
        to a different value, the prompt gets a new version, to which `changeNote`
        belongs; the earlier versions are kept. The prompt's logs stay.

        Args:
            prompt_id: The prompt's `_id`.
            **fields: What to change: `title`, `content`, `model`, `tags`,
                `changeNote`.

        Raises:
            BadRequestError: The prompt ID format is invalid. / Submitted data is
                invalid. / The request is malformed or contains invalid parameters.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            ForbiddenError: Prompt does not belong to the authenticated user.
            NotFoundError: No prompt found with the specified ID.
            PayloadTooLargeError: The request body is too large.
        """
        return await self._call(
            Request[Prompt]("PATCH", f"/prompts/{segment(prompt_id)}", body=fields)
        )

    async def delete_prompt(self, prompt_id: str) -> None:
        """Delete a prompt.

        Deletes the prompt, its versions and all of its logs, for good.

        Args:
            prompt_id: The prompt's `_id`.

        Raises:
            BadRequestError: The prompt ID format is invalid. / The request is
                malformed or contains invalid parameters.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            ForbiddenError: Prompt does not belong to the authenticated user.
            NotFoundError: No prompt found with the specified ID.
        """
        await self._call(Request[None]("DELETE", f"/prompts/{segment(prompt_id)}"))

    async def get_prompt_versions(
        self,
        prompt_id: str,
        *,
        order: Literal["asc", "desc"] | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> list[PromptVersion]:
        """Retrieve the versions of a prompt.

        Everything that a prompt of the caller's has said, oldest version first. The
        last one is what it says now.

        Args:
            prompt_id: The prompt's `_id`.
            order: `asc` for the oldest version first, `desc` for the newest.
            limit: The most items to answer with. Without it the answer holds all
                that there are.
            cursor: The place in the list after which to go on. It comes from the
                `Link` header of the page before and is to be used with the same other
                parameters (`limit` may change). What it is made of is the server's own
                affair.

        Raises:
            BadRequestError: The request is malformed or the prompt ID format is
                invalid.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            ForbiddenError: You do not have permission to access this resource.
            NotFoundError: No prompt found with the specified ID.
        """
        return await self._call(
            Request[list[PromptVersion]](
                "GET",
                f"/prompts/{segment(prompt_id)}/versions",
                query=given({"order": order, "limit": limit, "cursor": cursor}),
            )
        )

    def iter_prompt_versions(
        self,
        prompt_id: str,
        *,
        order: Literal["asc", "desc"] | None = None,
        page_size: int = 100,
    ) -> AsyncIterator[PromptVersion]:
        """Retrieve the versions of a prompt, page by page.

        Everything that a prompt of the caller's has said, oldest version first. The
        last one is what it says now.

        Args:
            prompt_id: The prompt's `_id`.
            order: `asc` for the oldest version first, `desc` for the newest.
            page_size: How many items are asked for at a time, at most 1000.

        Raises:
            BadRequestError: The request is malformed or the prompt ID format is
                invalid.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            ForbiddenError: You do not have permission to access this resource.
            NotFoundError: No prompt found with the specified ID.
        """
        return self._pages(
            Request[list[PromptVersion]](
                "GET",
                f"/prompts/{segment(prompt_id)}/versions",
                query=given({"order": order, "limit": page_size}),
            )
        )

    async def get_prompt_version(self, prompt_id: str, version: int) -> PromptVersion:
        """Retrieve a version of a prompt.

        What a prompt of the caller's said in one version. To restore it, send its
        `content` and `model` in a `PATCH` of the prompt.

        Args:
            prompt_id: The prompt's `_id`.
            version: The number of the version, from 1.

        Raises:
            BadRequestError: The request is malformed or the prompt ID format is
                invalid.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            ForbiddenError: You do not have permission to access this resource.
            NotFoundError: No prompt found with the specified ID. / This prompt has
                no such version.
        """
        return await self._call(
            Request[PromptVersion](
                "GET", f"/prompts/{segment(prompt_id)}/versions/{segment(version)}"
            )
        )

    async def get_logs(
        self,
        *,
        prompt_version: int | None = None,
        model_used: str | None = None,
        scored: bool | None = None,
        score_min: int | None = None,
        score_max: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        session_id: str | None = None,
        external_id: str | None = None,
        sort: Literal["time", "score"] | None = None,
        order: Literal["asc", "desc"] | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> list[Log]:
        """Retrieve all logs.

        The caller's logs, oldest first. For the newest ones, ask with `order=desc` and
        a `limit`.

        Args:
            prompt_version: Only logs of this version of the prompt.
            model_used: Only logs of exactly this model.
            scored: Only logs that have a score, or only those that have none.
            score_min: Only logs with this score or a higher one.
            score_max: Only logs with this score or a lower one.
            from_: Only logs from this time on: a date-time with its offset, or a
                date, which means midnight UTC.
            to: Only logs from before this time: a date-time with its offset, or a
                date, which means midnight UTC.
            session_id: Only logs of exactly this session.
            external_id: Only the log with exactly this ID of your own.
            sort: By the `time` of the log, its `occurredAt` or else its
                `createdAt`; or by `score`, with logs that have none last and equal
                scores oldest first.
            order: `asc` for the oldest or the lowest score first, `desc` for the
                newest or the highest.
            limit: The most items to answer with. Without it the answer holds all
                that there are.
            cursor: The place in the list after which to go on. It comes from the
                `Link` header of the page before and is to be used with the same other
                parameters (`limit` may change). What it is made of is the server's own
                affair.

        Raises:
            BadRequestError: `promptId` missing or malformed / The request is
                malformed or contains invalid parameters.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            ForbiddenError: User is not authorized to view logs for this prompt.
            NotFoundError: No logs found for the specified prompt ID.
        """
        return await self._call(
            Request[list[Log]](
                "GET",
                "/logs",
                query=given(
                    {
                        "promptVersion": prompt_version,
                        "modelUsed": model_used,
                        "scored": scored,
                        "scoreMin": score_min,
                        "scoreMax": score_max,
                        "from": from_,
                        "to": to,
                        "sessionId": session_id,
                        "externalId": external_id,
                        "sort": sort,
                        "order": order,
                        "limit": limit,
                        "cursor": cursor,
                    }
                ),
            )
        )

    def iter_logs(
        self,
        *,
        prompt_version: int | None = None,
        model_used: str | None = None,
        scored: bool | None = None,
        score_min: int | None = None,
        score_max: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        session_id: str | None = None,
        external_id: str | None = None,
        sort: Literal["time", "score"] | None = None,
        order: Literal["asc", "desc"] | None = None,
        page_size: int = 100,
    ) -> AsyncIterator[Log]:
        """Retrieve all logs, page by page.

        The caller's logs, oldest first. For the newest ones, ask with `order=desc` and
        a `limit`.

        Args:
            prompt_version: Only logs of this version of the prompt.
            model_used: Only logs of exactly this model.
            scored: Only logs that have a score, or only those that have none.
            score_min: Only logs with this score or a higher one.
            score_max: Only logs with this score or a lower one.
            from_: Only logs from this time on: a date-time with its offset, or a
                date, which means midnight UTC.
            to: Only logs from before this time: a date-time with its offset, or a
                date, which means midnight UTC.
            session_id: Only logs of exactly this session.
            external_id: Only the log with exactly this ID of your own.
            sort: By the `time` of the log, its `occurredAt` or else its
                `createdAt`; or by `score`, with logs that have none last and equal
                scores oldest first.
            order: `asc` for the oldest or the lowest score first, `desc` for the
                newest or the highest.
            page_size: How many items are asked for at a time, at most 1000.

        Raises:
            BadRequestError: `promptId` missing or malformed / The request is
                malformed or contains invalid parameters.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            ForbiddenError: User is not authorized to view logs for this prompt.
            NotFoundError: No logs found for the specified prompt ID.
        """
        return self._pages(
            Request[list[Log]](
                "GET",
                "/logs",
                query=given(
                    {
                        "promptVersion": prompt_version,
                        "modelUsed": model_used,
                        "scored": scored,
                        "scoreMin": score_min,
                        "scoreMax": score_max,
                        "from": from_,
                        "to": to,
                        "sessionId": session_id,
                        "externalId": external_id,
                        "sort": sort,
                        "order": order,
                        "limit": page_size,
                    }
                ),
            )
        )

    async def get_logs_by_prompt(
        self,
        prompt_id: str,
        *,
        prompt_version: int | None = None,
        model_used: str | None = None,
        scored: bool | None = None,
        score_min: int | None = None,
        score_max: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        session_id: str | None = None,
        external_id: str | None = None,
        sort: Literal["time", "score"] | None = None,
        order: Literal["asc", "desc"] | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> list[Log]:
        """Retrieve logs by prompt.

        The logs of one of the caller's prompts, oldest first; `[]` when it has none
        yet. For the newest ones, as after a change of the prompt, ask with `order=desc`
        and a `limit`.

        Args:
            prompt_id: Only logs of this prompt, which must be one of the caller's.
            prompt_version: Only logs of this version of the prompt.
            model_used: Only logs of exactly this model.
            scored: Only logs that have a score, or only those that have none.
            score_min: Only logs with this score or a higher one.
            score_max: Only logs with this score or a lower one.
            from_: Only logs from this time on: a date-time with its offset, or a
                date, which means midnight UTC.
            to: Only logs from before this time: a date-time with its offset, or a
                date, which means midnight UTC.
            session_id: Only logs of exactly this session.
            external_id: Only the log with exactly this ID of your own.
            sort: By the `time` of the log, its `occurredAt` or else its
                `createdAt`; or by `score`, with logs that have none last and equal
                scores oldest first.
            order: `asc` for the oldest or the lowest score first, `desc` for the
                newest or the highest.
            limit: The most items to answer with. Without it the answer holds all
                that there are.
            cursor: The place in the list after which to go on. It comes from the
                `Link` header of the page before and is to be used with the same other
                parameters (`limit` may change). What it is made of is the server's own
                affair.

        Raises:
            BadRequestError: `promptId` missing or malformed / The request is
                malformed or contains invalid parameters.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            ForbiddenError: User is not authorized to view logs for this prompt.
            NotFoundError: No logs found for the specified prompt ID.
        """
        return await self._call(
            Request[list[Log]](
                "GET",
                "/logs",
                query={
                    "promptId": prompt_id,
                    **given(
                        {
                            "promptVersion": prompt_version,
                            "modelUsed": model_used,
                            "scored": scored,
                            "scoreMin": score_min,
                            "scoreMax": score_max,
                            "from": from_,
                            "to": to,
                            "sessionId": session_id,
                            "externalId": external_id,
                            "sort": sort,
                            "order": order,
                            "limit": limit,
                            "cursor": cursor,
                        }
                    ),
                },
            )
        )

    def iter_logs_by_prompt(
        self,
        prompt_id: str,
        *,
        prompt_version: int | None = None,
        model_used: str | None = None,
        scored: bool | None = None,
        score_min: int | None = None,
        score_max: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        session_id: str | None = None,
        external_id: str | None = None,
        sort: Literal["time", "score"] | None = None,
        order: Literal["asc", "desc"] | None = None,
        page_size: int = 100,
    ) -> AsyncIterator[Log]:
        """Retrieve logs by prompt, page by page.

        The logs of one of the caller's prompts, oldest first; `[]` when it has none
        yet. For the newest ones, as after a change of the prompt, ask with `order=desc`
        and a `limit`.

        Args:
            prompt_id: Only logs of this prompt, which must be one of the caller's.
            prompt_version: Only logs of this version of the prompt.
            model_used: Only logs of exactly this model.
            scored: Only logs that have a score, or only those that have none.
            score_min: Only logs with this score or a higher one.
            score_max: Only logs with this score or a lower one.
            from_: Only logs from this time on: a date-time with its offset, or a
                date, which means midnight UTC.
            to: Only logs from before this time: a date-time with its offset, or a
                date, which means midnight UTC.
            session_id: Only logs of exactly this session.
            external_id: Only the log with exactly this ID of your own.
            sort: By the `time` of the log, its `occurredAt` or else its
                `createdAt`; or by `score`, with logs that have none last and equal
                scores oldest first.
            order: `asc` for the oldest or the lowest score first, `desc` for the
                newest or the highest.
            page_size: How many items are asked for at a time, at most 1000.

        Raises:
            BadRequestError: `promptId` missing or malformed / The request is
                malformed or contains invalid parameters.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            ForbiddenError: User is not authorized to view logs for this prompt.
            NotFoundError: No logs found for the specified prompt ID.
        """
        return self._pages(
            Request[list[Log]](
                "GET",
                "/logs",
                query={
                    "promptId": prompt_id,
                    **given(
                        {
                            "promptVersion": prompt_version,
                            "modelUsed": model_used,
                            "scored": scored,
                            "scoreMin": score_min,
                            "scoreMax": score_max,
                            "from": from_,
                            "to": to,
                            "sessionId": session_id,
                            "externalId": external_id,
                            "sort": sort,
                            "order": order,
                            "limit": page_size,
                        }
                    ),
                },
            )
        )

    async def create_log(
        self,
        prompt_id: str | Prompt,
        output: str,
        model_used: str,
        notes: str | None = None,
        score: int | None = None,
        prompt_version: int | None = None,
        input: str | None = None,
        session_id: str | None = None,
        latency_ms: float | None = None,
        input_tokens: int | None = None,
        output_tokens: int | None = None,
        cost_usd: float | None = None,
        metadata: dict[str, Any] | None = None,
        external_id: str | None = None,
        occurred_at: str | None = None,
        *,
        idempotency_key: str | None = None,
    ) -> Log:
        """Log an output.

        Records what a model produced for one of the caller's prompts. The answer comes
        after the log is safe on disk. While the prompt is being deleted, either the log
        is there first and goes with it, or this answers 404.

        Args:
            prompt_id: The prompt that produced the output. In the place of
                `promptId` a whole `Prompt` gives `promptId` and `promptVersion`.
            output: What the model produced, to the letter. It may be empty, as a
                model's answer may.
            model_used: The model that produced it, as you name it.
            notes: What you thought of it.
            score: How good it is, from 0 to 10.
            prompt_version: The version of the prompt that produced the output; the
                current one if you leave it out. Logs from before versions were kept may
                lack it: which version produced them is unknown.
            input: What the model was given, such as the user's message or the
                filled-in prompt.
            session_id: The conversation it belongs to.
            latency_ms: How long the model took, in milliseconds, as you measured
                it.
            input_tokens: How many tokens the model was given, as you counted them.
            output_tokens: How many tokens the model produced, as you counted them.
            cost_usd: What it cost in US dollars, as you were charged.
            metadata: Anything else worth keeping with it, up to 50 names with a
                text, a number or a boolean each.
            external_id: Your own ID for it. No two prompts of an account have the
                same one, and no two logs.
            occurred_at: When the model produced the output, for logs that you
                record later or import. Any UTC offset is fine; responses use UTC. It is
                at most a day ahead of the server's clock and not before 1970. Without
                it, the time of the log is `createdAt`.
            idempotency_key: The same key in another call makes that call give back
                what this one did. Without it each call has a new one, which its own
                retries share.

        Raises:
            BadRequestError: Required fields are missing or invalid. / The request
                is malformed or contains invalid parameters.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            NotFoundError: Prompt ID does not exist or is not accessible.
            ConflictError: This externalId is already in use.
            GoneError: What was created with this Idempotency-Key was deleted.
            PayloadTooLargeError: The request body is too large.
            UnprocessableEntityError: The Idempotency-Key was already used for
                another request.
        """
        return await self._call(
            Request[Log](
                "POST",
                "/logs",
                headers={"Idempotency-Key": idempotency_key or new_idempotency_key()},
                body={
                    **taken(
                        prompt_id,
                        "promptId",
                        {"promptId": "_id", "promptVersion": "version"},
                    ),
                    "output": output,
                    "modelUsed": model_used,
                    **given(
                        {
                            "notes": notes,
                            "score": score,
                            "promptVersion": prompt_version,
                            "input": input,
                            "sessionId": session_id,
                            "latencyMs": latency_ms,
                            "inputTokens": input_tokens,
                            "outputTokens": output_tokens,
                            "costUsd": cost_usd,
                            "metadata": metadata,
                            "externalId": external_id,
                            "occurredAt": occurred_at,
                        }
                    ),
                },
            )
        )

    async def get_log(self, log_id: str) -> Log:
        """Retrieve a log.

        One log of the caller's.

        Args:
            log_id: The log's `_id`.

        Raises:
            BadRequestError: The request is malformed or the log ID format is
                invalid.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            ForbiddenError: Log does not belong to the authenticated user.
            NotFoundError: No log found with the specified ID.
        """
        return await self._call(Request[Log]("GET", f"/logs/{segment(log_id)}"))

    async def update_log(self, log_id: str, **fields: Unpack[LogUpdate]) -> Log:
        """Score or annotate a log.

        Sets the score or the notes of a log, or removes them. What the model produced,
        and everything else about the log, never changes. `updatedAt` moves on.

        Args:
            log_id: The log's `_id`.
            **fields: What to change: `notes`, `score`. `None` is sent as `null`,
                which `notes`, `score` can be.

        Raises:
            BadRequestError: The request is malformed or the log ID format is
                invalid. / Submitted data is invalid.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            ForbiddenError: Log does not belong to the authenticated user.
            NotFoundError: No log found with the specified ID.
            PayloadTooLargeError: The request body is too large.
        """
        return await self._call(
            Request[Log]("PATCH", f"/logs/{segment(log_id)}", body=fields)
        )

    async def delete_log(self, log_id: str) -> None:
        """Delete a log.

        Deletes one log, for good.

        Args:
            log_id: The log's `_id`.

        Raises:
            BadRequestError: The request is malformed or the log ID format is
                invalid.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            ForbiddenError: Log does not belong to the authenticated user.
            NotFoundError: No log found with the specified ID.
        """
        await self._call(Request[None]("DELETE", f"/logs/{segment(log_id)}"))

    async def get_statistics(
        self,
        *,
        group_by: list[
            Literal[
                "promptId",
                "promptVersion",
                "modelUsed",
                "sessionId",
                "day",
                "week",
                "month",
            ]
        ]
        | None = None,
        time_zone: str | None = None,
        confidence: float | None = None,
        prompt_id: str | None = None,
        prompt_version: int | None = None,
        model_used: str | None = None,
        scored: bool | None = None,
        score_min: int | None = None,
        score_max: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        session_id: str | None = None,
        external_id: str | None = None,
    ) -> list[Statistics]:
        """Retrieve statistics.

        What the scores of the caller's logs say: their mean with the range in which the
        true mean plausibly lies, their spread, and what the outputs cost. Filters
        choose the logs. `groupBy` sorts them into groups, such as a prompt's versions
        or the weeks; without it there is one. The figures are not rounded. “Reading the
        numbers” in the documentation explains them.

        Args:
            group_by: One or two of these, separated by a comma. The groups come in
                the order of what they are grouped by. Of `day`, `week` and `month` one
                is possible; periods without logs between others have a group with
                `logs: 0`.
            time_zone: The time zone in which days, weeks and months begin, by its
                name in the IANA database. A day can have 23 or 25 hours there.
            confidence: How sure the ranges are to hold the true value. Use 0.99 for
                whatever is looked at again and again.
            prompt_id: Only logs of this prompt, which must be one of the caller's.
            prompt_version: Only logs of this version of the prompt.
            model_used: Only logs of exactly this model.
            scored: Only logs that have a score, or only those that have none.
            score_min: Only logs with this score or a higher one.
            score_max: Only logs with this score or a lower one.
            from_: Only logs from this time on: a date-time with its offset, or a
                date, which means midnight UTC.
            to: Only logs from before this time: a date-time with its offset, or a
                date, which means midnight UTC.
            session_id: Only logs of exactly this session.
            external_id: Only the log with exactly this ID of your own.

        Raises:
            BadRequestError: `promptId` missing or malformed / The request is
                malformed or contains invalid parameters.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            ForbiddenError: User is not authorized to view logs for this prompt.
            NotFoundError: No logs found for the specified prompt ID.
        """
        return await self._call(
            Request[list[Statistics]](
                "GET",
                "/statistics",
                query=given(
                    {
                        "groupBy": joined(group_by),
                        "timeZone": time_zone,
                        "confidence": confidence,
                        "promptId": prompt_id,
                        "promptVersion": prompt_version,
                        "modelUsed": model_used,
                        "scored": scored,
                        "scoreMin": score_min,
                        "scoreMax": score_max,
                        "from": from_,
                        "to": to,
                        "sessionId": session_id,
                        "externalId": external_id,
                    }
                ),
            )
        )

    async def compare(
        self,
        *,
        margin: float | None = None,
        confidence: float | None = None,
        prompt_id: str | None = None,
        prompt_version: int | None = None,
        model_used: str | None = None,
        scored: bool | None = None,
        score_min: int | None = None,
        score_max: int | None = None,
        from_: str | None = None,
        to: str | None = None,
        session_id: str | None = None,
        external_id: str | None = None,
        prompt_id_a: str | None = None,
        prompt_id_b: str | None = None,
        prompt_version_a: int | None = None,
        prompt_version_b: int | None = None,
        model_used_a: str | None = None,
        model_used_b: str | None = None,
        scored_a: bool | None = None,
        scored_b: bool | None = None,
        score_min_a: int | None = None,
        score_min_b: int | None = None,
        score_max_a: int | None = None,
        score_max_b: int | None = None,
        from_a: str | None = None,
        from_b: str | None = None,
        to_a: str | None = None,
        to_b: str | None = None,
        session_id_a: str | None = None,
        session_id_b: str | None = None,
        external_id_a: str | None = None,
        external_id_b: str | None = None,
    ) -> Comparison:
        """Compare two groups of logs.

        Compares the scores of two groups of the caller's logs: how far B is above A,
        what range that difference plausibly lies in, and what to make of it. A is the
        old one, B the new one. A filter with `A` or `B` at the end holds for that side
        only, one without it for both: `modelUsedA` and `modelUsedB` compare two models,
        `promptIdA` and `promptIdB` two prompts, `fromA` and so on two periods.

        `promptId` alone compares the prompt's previous version (A) with the current one
        (B). With `promptVersionA` alone, B is the current version; with
        `promptVersionB` alone, A is the one before it. The sides should have no logs in
        common. If a session has several scores, each session counts once. “Reading the
        numbers” in the documentation explains the figures.

        Args:
            margin: The smallest difference that matters to you, in score points.
                With 0, nothing is `equivalent`.
            confidence: How sure the ranges are to hold the true value. Use 0.99 for
                whatever is looked at again and again.
            prompt_id: Only logs of this prompt, which must be one of the caller's.
            prompt_version: Only logs of this version of the prompt.
            model_used: Only logs of exactly this model.
            scored: Only logs that have a score, or only those that have none.
            score_min: Only logs with this score or a higher one.
            score_max: Only logs with this score or a lower one.
            from_: Only logs from this time on: a date-time with its offset, or a
                date, which means midnight UTC.
            to: Only logs from before this time: a date-time with its offset, or a
                date, which means midnight UTC.
            session_id: Only logs of exactly this session.
            external_id: Only the log with exactly this ID of your own.
            prompt_id_a: For A, only logs of this prompt, which must be one of the
                caller's.
            prompt_id_b: For B, only logs of this prompt, which must be one of the
                caller's.
            prompt_version_a: For A, only logs of this version of the prompt.
            prompt_version_b: For B, only logs of this version of the prompt.
            model_used_a: For A, only logs of exactly this model.
            model_used_b: For B, only logs of exactly this model.
            scored_a: For A, only logs that have a score, or only those that have
                none.
            scored_b: For B, only logs that have a score, or only those that have
                none.
            score_min_a: For A, only logs with this score or a higher one.
            score_min_b: For B, only logs with this score or a higher one.
            score_max_a: For A, only logs with this score or a lower one.
            score_max_b: For B, only logs with this score or a lower one.
            from_a: For A, only logs from this time on: a date-time with its offset,
                or a date, which means midnight UTC.
            from_b: For B, only logs from this time on: a date-time with its offset,
                or a date, which means midnight UTC.
            to_a: For A, only logs from before this time: a date-time with its
                offset, or a date, which means midnight UTC.
            to_b: For B, only logs from before this time: a date-time with its
                offset, or a date, which means midnight UTC.
            session_id_a: For A, only logs of exactly this session.
            session_id_b: For B, only logs of exactly this session.
            external_id_a: For A, only the log with exactly this ID of your own.
            external_id_b: For B, only the log with exactly this ID of your own.

        Raises:
            BadRequestError: `promptId` missing or malformed / The request is
                malformed or contains invalid parameters.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            ForbiddenError: User is not authorized to view logs for this prompt.
            NotFoundError: No logs found for the specified prompt ID. / This prompt
                has no such version.
        """
        return await self._call(
            Request[Comparison](
                "GET",
                "/comparisons",
                query=given(
                    {
                        "margin": margin,
                        "confidence": confidence,
                        "promptId": prompt_id,
                        "promptVersion": prompt_version,
                        "modelUsed": model_used,
                        "scored": scored,
                        "scoreMin": score_min,
                        "scoreMax": score_max,
                        "from": from_,
                        "to": to,
                        "sessionId": session_id,
                        "externalId": external_id,
                        "promptIdA": prompt_id_a,
                        "promptIdB": prompt_id_b,
                        "promptVersionA": prompt_version_a,
                        "promptVersionB": prompt_version_b,
                        "modelUsedA": model_used_a,
                        "modelUsedB": model_used_b,
                        "scoredA": scored_a,
                        "scoredB": scored_b,
                        "scoreMinA": score_min_a,
                        "scoreMinB": score_min_b,
                        "scoreMaxA": score_max_a,
                        "scoreMaxB": score_max_b,
                        "fromA": from_a,
                        "fromB": from_b,
                        "toA": to_a,
                        "toB": to_b,
                        "sessionIdA": session_id_a,
                        "sessionIdB": session_id_b,
                        "externalIdA": external_id_a,
                        "externalIdB": external_id_b,
                    }
                ),
            )
        )

    async def search_prompts(
        self, query: str, *, limit: int | None = None, cursor: str | None = None
    ) -> list[Prompt]:
        """Search prompts.

        The caller's prompts in which every word of `q` is found, in the title, the
        content or the tags, in any order. Case makes no difference in any script, and a
        word is found inside longer ones: `photo` finds `photosynthesis`. No character
        of `q` has a meaning of its own. Prompts with more of the words in their title
        come first, among equals the newest.

        Args:
            query: One or more words, separated by spaces.
            limit: The most items to answer with. Without it the answer holds all
                that there are.
            cursor: The place in the list after which to go on. It comes from the
                `Link` header of the page before and is to be used with the same other
                parameters (`limit` may change). What it is made of is the server's own
                affair.

        Raises:
            BadRequestError: Missing or malformed query string.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
        """
        return await self._call(
            Request[list[Prompt]](
                "GET",
                "/search",
                query={"q": query, **given({"limit": limit, "cursor": cursor})},
            )
        )

    def iter_found_prompts(
        self, query: str, *, page_size: int = 100
    ) -> AsyncIterator[Prompt]:
        """Search prompts, page by page.

        The caller's prompts in which every word of `q` is found, in the title, the
        content or the tags, in any order. Case makes no difference in any script, and a
        word is found inside longer ones: `photo` finds `photosynthesis`. No character
        of `q` has a meaning of its own. Prompts with more of the words in their title
        come first, among equals the newest.

        Args:
            query: One or more words, separated by spaces.
            page_size: How many items are asked for at a time, at most 1000.

        Raises:
            BadRequestError: Missing or malformed query string.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
        """
        return self._pages(
            Request[list[Prompt]](
                "GET", "/search", query={"q": query, **given({"limit": page_size})}
            )
        )

    async def get_health(self) -> State:
        """Is the process alive?

        Answers as long as the process does. It does not ask the database.

        Raises:
            BadRequestError: The request is malformed or contains invalid
                parameters.
        """
        return await self._call(Request[State]("GET", "/healthz", secured=False))

    async def get_readiness(self) -> State:
        """Is the service ready?

        Answers 200 when the database answers.

        Raises:
            BadRequestError: The request is malformed or contains invalid
                parameters.
        """
        return await self._call(Request[State]("GET", "/readyz", secured=False))

    async def get_contract_as_yaml(self) -> str:
        """This document as YAML.

        The contract that the running service keeps, as it was written.

        Raises:
            BadRequestError: The request is malformed or contains invalid
                parameters.
        """
        return await self._call(
            Request[str](
                "GET", "/openapi.yaml", accepts="application/yaml", secured=False
            )
        )

    async def get_contract_as_json(self) -> dict[str, Any]:
        """This document as JSON.

        The contract that the running service keeps.

        Raises:
            BadRequestError: The request is malformed or contains invalid
                parameters.
        """
        return await self._call(
            Request[dict[str, Any]]("GET", "/openapi.json", secured=False)
        )
