# Generated from openapi.yaml by `npm run generate`. Do not edit: change openapi.yaml or scripts/generate.
"""The client for asyncio."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from ._core.request import Request, given, new_idempotency_key, segment
from ._core.transport import AsyncTransport
from .types import AuthResponse, Log, Prompt, PromptUpdate, State

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
        self, *, limit: int | None = None, cursor: str | None = None
    ) -> list[Prompt]:
        """Retrieve all prompts.

        The caller's prompts, oldest first.

        Args:
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
                "GET", "/prompts", query=given({"limit": limit, "cursor": cursor})
            )
        )

    def iter_prompts(self, *, page_size: int = 100) -> AsyncIterator[Prompt]:
        """Retrieve all prompts, page by page.

        The caller's prompts, oldest first.

        Args:
            page_size: How many items are asked for at a time, at most 1000.

        Raises:
            BadRequestError: The request is malformed or contains invalid
                parameters.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
        """
        return self._pages(
            Request[list[Prompt]]("GET", "/prompts", query=given({"limit": page_size}))
        )

    async def create_prompt(
        self,
        title: str,
        content: str,
        model: str,
        tags: list[str] | None = None,
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
            idempotency_key: The same key in another call makes that call give back
                what this one did. Without it each call has a new one, which its own
                retries share.

        Raises:
            BadRequestError: Required fields are missing or invalid. / The request
                is malformed or contains invalid parameters.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
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
                    **given({"tags": tags}),
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
        are replaced as a whole. `updatedAt` moves on. The prompt's logs stay.

        Args:
            prompt_id: The prompt's `_id`.
            **fields: What to change: `title`, `content`, `model`, `tags`.

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

        Deletes the prompt and all of its logs, for good.

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

    async def get_logs(
        self,
        *,
        order: Literal["asc", "desc"] | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> list[Log]:
        """Retrieve all logs.

        The caller's logs, oldest first. For the newest ones, ask with `order=desc` and
        a `limit`.

        Args:
            order: By time of creation, `asc` for oldest first and `desc` for newest
                first.
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
                query=given({"order": order, "limit": limit, "cursor": cursor}),
            )
        )

    def iter_logs(
        self, *, order: Literal["asc", "desc"] | None = None, page_size: int = 100
    ) -> AsyncIterator[Log]:
        """Retrieve all logs, page by page.

        The caller's logs, oldest first. For the newest ones, ask with `order=desc` and
        a `limit`.

        Args:
            order: By time of creation, `asc` for oldest first and `desc` for newest
                first.
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
                "GET", "/logs", query=given({"order": order, "limit": page_size})
            )
        )

    async def get_logs_by_prompt(
        self,
        prompt_id: str,
        *,
        order: Literal["asc", "desc"] | None = None,
        limit: int | None = None,
        cursor: str | None = None,
    ) -> list[Log]:
        """Retrieve logs by prompt.

        The logs of one of the caller's prompts, oldest first; `[]` when it has none
        yet. For the newest ones, as after a change of the prompt, ask with `order=desc`
        and a `limit`.

        Args:
            prompt_id: Only the logs of this prompt, which must be one of the
                caller's.
            order: By time of creation, `asc` for oldest first and `desc` for newest
                first.
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
                    **given({"order": order, "limit": limit, "cursor": cursor}),
                },
            )
        )

    def iter_logs_by_prompt(
        self,
        prompt_id: str,
        *,
        order: Literal["asc", "desc"] | None = None,
        page_size: int = 100,
    ) -> AsyncIterator[Log]:
        """Retrieve logs by prompt, page by page.

        The logs of one of the caller's prompts, oldest first; `[]` when it has none
        yet. For the newest ones, as after a change of the prompt, ask with `order=desc`
        and a `limit`.

        Args:
            prompt_id: Only the logs of this prompt, which must be one of the
                caller's.
            order: By time of creation, `asc` for oldest first and `desc` for newest
                first.
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
                    **given({"order": order, "limit": page_size}),
                },
            )
        )

    async def create_log(
        self,
        prompt_id: str,
        output: str,
        model_used: str,
        notes: str | None = None,
        score: int | None = None,
        *,
        idempotency_key: str | None = None,
    ) -> Log:
        """Log an output.

        Records what a model produced for one of the caller's prompts. The answer comes
        after the log is safe on disk. While the prompt is being deleted, either the log
        is there first and goes with it, or this answers 404.

        Args:
            prompt_id: The prompt that produced the output.
            output: What the model produced, to the letter. It may be empty, as a
                model's answer may.
            model_used: The model that produced it, as you name it.
            notes: What you thought of it.
            score: How good it is, from 0 to 10.
            idempotency_key: The same key in another call makes that call give back
                what this one did. Without it each call has a new one, which its own
                retries share.

        Raises:
            BadRequestError: Required fields are missing or invalid. / The request
                is malformed or contains invalid parameters.
            AuthenticationError: Authentication token is missing / Authentication
                token is expired or invalid
            NotFoundError: Prompt ID does not exist or is not accessible.
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
                    "promptId": prompt_id,
                    "output": output,
                    "modelUsed": model_used,
                    **given({"notes": notes, "score": score}),
                },
            )
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
